using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>Reads the tracker. The handler that shows it to somebody writes the entry in the access log.</summary>
public sealed class TrackerReader(WorkingDayCalendar calendar, TimeProvider time)
{
    private const int MostFirst = 50;

    private static readonly int Limit = AssessmentTypes.LimitOf(AssessmentTypes.Single);

    /// <param name="session">Where to read.</param>
    /// <param name="filter">Which assessments.</param>
    /// <param name="target">The share that is to end in time, in percent.</param>
    public async Task<TrackerView> ReadAsync(Session session, TrackerFilter filter, decimal target)
    {
        var days = new BandDays(calendar, LondonTime.Today(time));
        var left = WeekAndMonth.LeftOn(calendar, days.Today);
        var counts = await TrackerStore.CountsAsync(session, filter, days, left.WeekTo);
        var month = Periods.StartOf(PeriodKind.Month, days.Today);
        var ended = await TrackerStore.EndedAsync(session, filter, month, days.Today);
        var outlook = new MonthOutlook
        {
            Month = month,
            SoFar = new(ended.Where(same => calendar.WorkingDays(same.ClockStart, same.EndedOn) <= Limit).Sum(same => same.Count), ended.Sum(same => same.Count)),
            Open = new(counts.Sum(count => count.SinglesAvailable), counts.Sum(count => count.SinglesDue), counts.Sum(count => count.SinglesOverdue)),
            Left = left,
            Target = target
        };
        var first = Math.Min(MostFirst, Math.Max(outlook.ThisWeek ?? 0, outlook.Open.DueThisWeek));
        return new(days, counts, await TrackerStore.CountChildrenAsync(session, filter, days), outlook,
            first == 0 ? [] : await TrackerStore.FirstAsync(session, filter, days, first));
    }
}
