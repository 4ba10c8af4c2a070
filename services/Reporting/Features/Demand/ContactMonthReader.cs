using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Places;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>
/// Goes through the months of contacts for whatever is asked of them: exact for any combination, some three bytes for a contact,
/// and never more than there are different ones.
/// </summary>
internal sealed class ContactMonthReader(IndicatorReader indicators)
{
    /// <summary>What an answer stands on, if the question can be answered.</summary>
    /// <exception cref="StorageUnavailable">The counts are being made for the first time.</exception>
    /// <exception cref="InvalidInput">An unknown place.</exception>
    public async Task<DemandBasis> BasisAsync(Session session, DemandScope scope, DateOnly today)
    {
        var state = await TotalsStateStore.ReadAsync(session);
        CheckCounted(state);
        await PlaceCheck.CheckAsync(session, scope.Locality, scope.Team, place => $"filter.{place}");
        return new(
            state.ShownCommit, await TotalsStateStore.ShownPositionsAsync(session, state), today,
            await indicators.HistoryFromAsync(session, IndicatorCatalogue.Find("contacts.received")!));
    }

    /// <exception cref="StorageUnavailable">The counts are being made for the first time.</exception>
    public static void CheckCounted(TotalsState state)
    {
        if (state.Commits > 0 && state.ContactLayout != ContactCell.Layout)
            throw new StorageUnavailable("After an update of the program the contacts are being counted anew. Try again in a few minutes.");
    }

    /// <summary>Gives every count of contacts that the scope means, of days from one to before another.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="scope">Which contacts; its own days do not matter.</param>
    /// <param name="days">Which days.</param>
    /// <param name="each">Takes the day, what is counted by, and how many there are.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="place">Takes the place of the counts that come next.</param>
    public static async Task AddAsync(
        Session session, DemandScope scope, Days days, Action<DateOnly, ContactCell, int> each, CancellationToken cancellation, Action<PlaceKey>? place = null)
    {
        if (days.From >= days.To) return;
        var (meant, version) = (scope.MeantCodes(), (await TotalsStateStore.ReadAsync(session)).ShownVersion);
        foreach (var row in session.Stream<Row>(ContactMonthSql.ListInRange, new
        {
            Version = version,
            From = Months.NumberOf(days.From),
            To = Months.NumberOf(days.To.AddDays(-1)) + 1,
            scope.Locality,
            scope.Team
        }))
        {
            cancellation.ThrowIfCancellationRequested();
            place?.Invoke(new(row.Locality, row.Team));
            var first = Months.FirstDay(row.Month);
            var (from, to) = (days.From.DayNumber - first.DayNumber, days.To.DayNumber - first.DayNumber);
            ContactMonth.Read(row.Counts, (cell, count) =>
            {
                if (cell.Day >= from && cell.Day < to && meant[cell.Codes]) each(first.AddDays(cell.Day), cell, count);
            });
        }
    }

    private sealed record Row
    {
        public required int Month { get; init; }
        public required string Counts { get; init; }
        public required string Locality { get; init; }
        public required string Team { get; init; }
    }
}
