using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>The council's settings that decide what counts: totals are kept for one set of them at a time.</summary>
/// <param name="Calendar">Working days.</param>
/// <param name="Hours">Office hours.</param>
/// <param name="Clock">From when to when an assessment is counted.</param>
public sealed record CountingRules(WorkingDayCalendar Calendar, OfficeHours Hours, AssessmentClock Clock)
{
    /// <summary>WD(from, day) is at most the limit. The day is not before.</summary>
    public bool IsWithin(DateOnly from, DateOnly day, int limit) => Calendar.WorkingDays(from, day) <= limit;
}
