using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Demand;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Places;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>An indicator's figures and what they stand at.</summary>
public sealed record IndicatorAnswer(
    IndicatorQuery Query, IReadOnlyList<IndicatorPoint> Points, long Commit, IReadOnlyDictionary<string, long> Positions, DateOnly AsOf);

/// <summary>What points are made of, and what it stands at.</summary>
/// <param name="Stretches">The question's range, cut.</param>
/// <param name="Numerator">Sums of the numerator.</param>
/// <param name="Denominator">Sums of the denominator; null for counts and stocks.</param>
/// <param name="Commit">As in <see cref="IndicatorAnswer"/>.</param>
/// <param name="Positions">Likewise.</param>
internal sealed record SummedIndicator(
    IReadOnlyList<Stretch> Stretches, IndicatorSums Numerator, IndicatorSums? Denominator, long Commit, IReadOnlyDictionary<string, long> Positions);

/// <summary>Answers questions on one consistent view of the database.</summary>
internal sealed class IndicatorReader(FactsReader facts, ReportingSettings settings, CountingRules rules)
{
    /// <summary>The most points of an answer; it must fit in a message.</summary>
    public const int MostPoints = 50_000;

    /// <exception cref="InvalidInput">An unknown place, or more than <see cref="MostPoints"/> points.</exception>
    /// <exception cref="StorageUnavailable">The rows that would answer it are being worked out.</exception>
    public async Task<IndicatorAnswer> ReadAsync(Session session, IndicatorQuery query, DateOnly today, CancellationToken cancellation)
    {
        var summed = await SumAsync(session, query, today, cancellation);
        var history = query.Indicator.LooksBackYear ? await HistoryFromAsync(session, query.Indicator) : null;
        return new(
            query, IndicatorPoints.Of(query, summed.Stretches, summed.Numerator, summed.Denominator, rules.Calendar, history), summed.Commit, summed.Positions, today);
    }

    /// <summary>The sums without the points, for what needs no more.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<SummedIndicator> SumAsync(Session session, IndicatorQuery query, DateOnly today, CancellationToken cancellation)
    {
        await PlaceCheck.CheckAsync(session, query.FilterOf(Dimension.Locality), query.FilterOf(Dimension.Team), place => $"filter[{place}]");
        var state = await TotalsStateStore.ReadAsync(session);
        if (state.ShownVersion == TotalsState.NoVersion)
            throw new StorageUnavailable("After an update of the program the figures are being worked out anew. Try again in a few minutes.");
        var stretches = PeriodCut.Of(query, today);
        var numerator = new IndicatorSums(stretches, query.IsStock);
        var denominator = query.Indicator.Denominator is null ? null : new IndicatorSums(stretches, running: false);
        if (query.IsKept)
        {
            await TotalsReader.AddAsync(session, state.ShownVersion, query, query.Indicator.Numerator, stretches, numerator);
            if (denominator is not null)
                await TotalsReader.AddAsync(session, state.ShownVersion, query, query.Indicator.Denominator!, stretches, denominator);
        }
        else if (ContactMonthSums.Answers(query))
        {
            ContactMonthReader.CheckCounted(state);
            await ContactMonthSums.AddAsync(session, query, stretches, numerator, denominator, cancellation);
        }
        else
        {
            if (state.Refilling)
                throw new StorageUnavailable("This combination is worked out from all rows, which are being read in again. Try again in a few minutes.");
            facts.Add(session, query, numerator, denominator, cancellation);
        }

        if (((denominator ?? numerator).Groups.Count + 1L) * stretches.Count > MostPoints)
            throw new InvalidInput("grain", $"The answer would have more than {MostPoints:N0} points; ask for a longer grain, a shorter range or fewer groups.", "TOO_MANY_POINTS");
        var isShown = query.IsKept || ContactMonthSums.Answers(query);
        return new(
            stretches,
            numerator,
            denominator,
            isShown ? state.ShownCommit : state.Commits,
            isShown ? await TotalsStateStore.ShownPositionsAsync(session, state) : await TotalsStateStore.FactPositionsAsync(session));
    }

    /// <summary>The first day of history of the indicator's kind of row: the setting, or the day of the earliest row.</summary>
    public async Task<DateOnly?> HistoryFromAsync(Session session, Indicator indicator)
    {
        if (settings.HistoryFrom.TryGetValue(indicator.Kind, out var day)) return day;
        var state = await TotalsStateStore.ReadAsync(session);
        return await TotalsReader.FirstDayAsync(session, state.ShownVersion, indicator.Kind switch
        {
            GroupKind.Contacts => FrontDoorMeasures.Received,
            GroupKind.Referrals or GroupKind.Awaiting => FrontDoorMeasures.Referred,
            GroupKind.Reviews => FrontDoorMeasures.Reviewed,
            GroupKind.Assessments => CaseMeasures.Started,
            GroupKind.Enquiries => CaseMeasures.S47Started,
            _ => CaseMeasures.Audited
        });
    }
}
