using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>Rules on the day on which something can have happened.</summary>
internal static class StepDays
{
    public static void NotInFuture(string field, DateOnly day, DateOnly today)
    {
        if (day > today) throw new InvalidInput(field, $"{field} '{day.Text()}' is in the future; today is {today.Text()}.", "IN_FUTURE");
    }

    /// <summary>A mistyped year would stay in the lists, and no figure would count it.</summary>
    public static void NotBeforeCalendar(string field, DateOnly day, WorkingDayCalendar calendar)
    {
        if (day < calendar.FirstDay) throw new InvalidInput(field, $"{field} '{day.Text()}' is before {calendar.FirstDay.Year}, where the working-day calendar starts; check the year.", "BEFORE_CALENDAR");
    }

    public static void NotBefore(string field, DateOnly day, DateOnly? earliest, string what)
    {
        if (day < earliest) throw new InvalidInput(field, $"{field} '{day.Text()}' is before {what} ({earliest.Text()}).", "TOO_EARLY");
    }

    public static void NotAfter(string field, DateOnly day, DateOnly? latest, string what)
    {
        if (day > latest) throw new InvalidInput(field, $"{field} '{day.Text()}' is after {what} ({latest.Text()}).", "TOO_LATE");
    }
}
