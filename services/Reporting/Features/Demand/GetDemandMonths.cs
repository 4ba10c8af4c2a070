using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>Contacts of some days beside those of the same days a year before.</summary>
public sealed record DemandComparison
{
    public required Days Days { get; init; }
    public required long Contacts { get; init; }

    /// <summary>Null where history does not reach back so far.</summary>
    public required long? YearBefore { get; init; }

    /// <summary>Of a month: it has other days, or is not over.</summary>
    public bool Part { get; init; }

    public long? Change => Contacts - YearBefore;

    /// <summary>Null also where there were none.</summary>
    public double? ChangePercent => YearBefore > 0 ? 100.0 * Change / YearBefore : null;

    /// <summary>Why one of them is absent; empty where none is.</summary>
    public string AbsentReason => YearBefore is null ? IndicatorPoint.NoHistory : ChangePercent is null ? IndicatorPoint.NoDenominator : "";
}

/// <summary>How many contacts come.</summary>
public sealed record DemandMonthsAnswer(DemandBasis Basis, DemandComparison All, IReadOnlyList<DemandComparison> Months);

/// <summary>Counts contacts by month, each month and the whole beside a year before.</summary>
internal sealed class GetDemandMonths(Db<ReportingService> db, ContactMonthReader reader, TimeProvider time)
{
    public Task<DemandMonthsAnswer> RunAsync(DemandScope asked, CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var today = LondonTime.Today(time);
        var scope = asked.UpTo(today);
        var basis = await reader.BasisAsync(session, scope, today);
        var all = new Days(scope.From, scope.To);
        // By day, then up to the end of each day.
        var first = all.YearBefore.From;
        var upTo = new long[all.To.DayNumber - first.DayNumber + 1];
        await ContactMonthReader.AddAsync(session, scope, new(first, all.To), (day, _, count) => upTo[day.DayNumber - first.DayNumber + 1] += count, cancellation);
        for (var day = 1; day < upTo.Length; day++) upTo[day] += upTo[day - 1];

        long Sum(Days days) => upTo[days.To.DayNumber - first.DayNumber] - upTo[days.From.DayNumber - first.DayNumber];
        DemandComparison Compare(Days days) => new()
        {
            Days = days,
            Contacts = Sum(days),
            YearBefore = days.YearBefore.From >= basis.HistoryFrom ? Sum(days.YearBefore) : null,
            Part = days.IsPartOfMonth(today)
        };
        return new DemandMonthsAnswer(
            basis,
            Compare(all) with { Part = false },
            [.. all.Months().Where(month => basis.HistoryFrom < month.To || Sum(month) > 0).Select(Compare)]);
    }, cancellation);
}
