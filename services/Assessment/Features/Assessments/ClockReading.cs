using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Where an assessment is on its clock.</summary>
/// <param name="WorkingDays">From its start to its end, or to today while it runs.</param>
/// <param name="DaysLeft">Working days from then to the due date, the day itself not counted; below 0 past it.</param>
/// <param name="Band">One of <see cref="AssessmentBands.All"/>; blank where it does not run.</param>
public sealed record ClockReading(int WorkingDays, int DaysLeft, string Band)
{
    public static ClockReading Of(Assessment assessment, WorkingDayCalendar calendar, DateOnly today)
    {
        var (start, day) = (assessment.ClockStart ?? assessment.StartedOn, assessment.EndedOn < today ? assessment.EndedOn.Value : today);
        var days = Used(start, day, calendar);
        return new(days, Left(assessment.DueOn, day, calendar), assessment.RunsOn(today) ? AssessmentBands.Of(days) : "");
    }

    /// <summary>Working days from the clock's start to a day; 0 where that is before the start, as what was imported may be.</summary>
    public static int Used(DateOnly start, DateOnly day, WorkingDayCalendar calendar) => day < start ? 0 : calendar.WorkingDays(start, day);

    /// <summary>Working days after a day up to another; below 0 where that one is past.</summary>
    public static int Left(DateOnly? to, DateOnly day, WorkingDayCalendar calendar) =>
        to is not { } until ? 0 : until >= day ? calendar.CountIn(Next(day), Next(until)) : -calendar.CountIn(Next(until), Next(day));

    private static DateOnly Next(DateOnly day) => day < DateOnly.MaxValue ? day.AddDays(1) : day;
}
