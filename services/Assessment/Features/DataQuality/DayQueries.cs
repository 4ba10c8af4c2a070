using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>What looks wrong about days, whichever record's they are.</summary>
internal static class DayQueries
{
    private static readonly DateOnly _first = new(BankHolidays.Own.FirstYear, 1, 1);

    /// <summary>Days before the working-day calendar's first year, as Reporting leaves them out (decision 14). Of a file's an import says more: see <see cref="Imports.RowQueries.Days"/>.</summary>
    public static IEnumerable<RecordQuery> TooEarly(string kind, IEnumerable<(string Column, DateOnly? Day)> days) =>
        days.Where(each => each.Day < _first).Select(_ => new RecordQuery(kind, "A day is before 2005: no figure counts it."));

    /// <summary>Days after today.</summary>
    public static IEnumerable<RecordQuery> InFuture(string kind, IEnumerable<(string Column, DateOnly? Day)> days, DateOnly today) =>
        days.Where(each => each.Day > today).Select(each => new RecordQuery(kind, "A day is after today.", each.Column, each.Day.Text(), "In the future."));
}
