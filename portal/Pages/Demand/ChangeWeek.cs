using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>Seven days of a figure, counted from the day of the change: none is half before it.</summary>
/// <param name="Figure">What it was.</param>
/// <param name="After">From the day of the change on.</param>
public sealed record ChangeWeek(WindowFigure Figure, bool After)
{
    private const int Days = 7;

    /// <summary>The whole weeks of the windows before and after, in order.</summary>
    /// <param name="change">The first day of the window after.</param>
    /// <param name="kind">Of the figure.</param>
    /// <param name="sumOf">What the figure makes of an indicator's points.</param>
    /// <param name="days">The indicator by day, from the first day of the window before to the last of the one after.</param>
    public static IReadOnlyList<ChangeWeek> Of(DateOnly change, FigureKind kind, Func<IEnumerable<Point>, Share> sumOf, IReadOnlyList<Point> days) =>
    [
        .. from point in days
           let day = DayOf(point)
           group (day, point) by (int)Math.Floor((day.DayNumber - change.DayNumber) / (double)Days) into week
           where week.Count() == Days
           orderby week.Key
           let points = week.Select(each => each.point).ToList()
           let first = week.Min(each => each.day)
           let window = new ChangeWindow("Week", first, first.AddDays(Days - 1), first, first.AddDays(Days - 1))
           select new ChangeWeek(new(window, kind, sumOf(points), null, points.Sum(point => point.WorkingDays), null, points.All(point => point.AbsentReason != "history")), week.Key >= 0),
    ];

    private static DateOnly DayOf(Point point) => LocalMoment.Parse(point.PeriodStart).Day;
}
