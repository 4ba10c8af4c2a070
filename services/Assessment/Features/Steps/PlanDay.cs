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

    /// <exception cref="InvalidInput">Nobody works on the day, and the working day before it, which counts, has gone by.</exception>
    public static void MustBeAhead(DateOnly? planOn, DateOnly today, WorkingDayCalendar calendar)
    {
        if (planOn is not { } day || Counting(day, calendar) is var counting && counting >= today) return;
        throw new InvalidInput(
            "plan_on", $"plan_on '{day.Text()}' is not a working day, and the working day before it, which counts ({counting.Text()}), is before today ({today.Text()}).", "TOO_EARLY");
    }

    /// <summary>That nobody works on the day, and by when the work is to be done.</summary>
    public static IEnumerable<string> Notices(DateOnly? planOn, WorkingDayCalendar calendar)
    {
        if (planOn is not { } day || calendar.IsWorkingDay(day)) yield break;
        yield return $"The agreed day, {day.Text()}, is not a working day: what counts is the working day before it, {Counting(day, calendar).Text()}.";
    }

    /// <summary>The day itself, or the working day before it.</summary>
    private static DateOnly Counting(DateOnly day, WorkingDayCalendar calendar)
    {
        while (!calendar.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }
}
