using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>Which days are left of a week and a month.</summary>
public static class WeekAndMonth
{
    public static DaysLeft LeftOn(WorkingDayCalendar calendar, DateOnly today)
    {
        var (afterWeek, afterMonth) = (Periods.Next(PeriodKind.Week, today), Periods.Next(PeriodKind.Month, today));
        // At a weekend the week to plan for is the next one.
        if (calendar.CountIn(today, afterWeek) == 0) afterWeek = afterWeek.AddDays(7);
        var end = afterWeek < afterMonth ? afterWeek : afterMonth;
        return new(afterWeek.AddDays(-1), calendar.CountIn(today, end), calendar.CountIn(today, afterMonth));
    }
}
