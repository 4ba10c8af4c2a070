using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>The rule on the day agreed for the end.</summary>
internal static class PlanDay
{
    /// <param name="assessment">With its due date.</param>
    /// <param name="planOn">The day; null for none.</param>
    /// <param name="earliest">It is not before this day...</param>
    /// <param name="what">...on which this happened.</param>
    /// <exception cref="InvalidInput">Before that, or after the due date.</exception>
    public static void Check(Assessments.Assessment assessment, DateOnly? planOn, DateOnly earliest, string what)
    {
        if (planOn is not { } day) return;
        StepDays.NotBefore("plan_on", day, earliest, what);
        StepDays.NotAfter("plan_on", day, assessment.DueOn, "the assessment is due");
    }

    /// <summary>That nobody works on the day, and by when the work is to be done.</summary>
    public static IEnumerable<string> Notices(DateOnly? planOn, WorkingDayCalendar calendar)
    {
        if (planOn is not { } day || calendar.IsWorkingDay(day)) yield break;
        var last = day.AddDays(-1);
        while (!calendar.IsWorkingDay(last)) last = last.AddDays(-1);
        yield return $"The agreed day, {day.Text()}, is not a working day: what counts is the working day before it, {last.Text()}.";
    }
}
