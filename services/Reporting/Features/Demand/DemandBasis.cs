using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>What an answer stands on.</summary>
/// <param name="Commit">Reporting's own commit number.</param>
/// <param name="Positions">Of the sources' feeds.</param>
/// <param name="AsOf">Today.</param>
/// <param name="HistoryFrom">The first day of complete history of contacts; null while there is none.</param>
public sealed record DemandBasis(long Commit, IReadOnlyDictionary<string, long> Positions, DateOnly AsOf, DateOnly? HistoryFrom);

/// <summary>A stretch of days, the end exclusive.</summary>
public readonly record struct Days(DateOnly From, DateOnly To)
{
    /// <summary>
    /// The same days a year before: whole months beside whole months, whatever February does; else up to the same last day.
    /// </summary>
    public Days YearBefore => new(
        Periods.YearBefore(From),
        To.Day == 1 ? Periods.YearBefore(To) : Periods.YearBefore(To.AddDays(-1)).AddDays(1));

    /// <summary>Cut into calendar months.</summary>
    public IEnumerable<Days> Months()
    {
        for (var start = From; start < To;)
        {
            var next = Periods.Next(PeriodKind.Month, start);
            yield return new(start, next < To ? next : To);
            start = next;
        }
    }

    /// <summary>Of a month: some of its days are not in the stretch, or it is not over by the end of yesterday.</summary>
    public bool IsPartOfMonth(DateOnly today) => From.Day != 1 || To.Day != 1 || To > today;
}
