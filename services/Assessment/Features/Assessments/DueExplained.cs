using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Why an assessment is due when it is.</summary>
/// <param name="Limit">Working days of its type.</param>
/// <param name="Skipped">Weekdays from the start of the clock to the due date that do not count.</param>
/// <param name="Kept">The clock has ended: the due date stays, whatever becomes of the calendar.</param>
/// <param name="Provisional">It falls in a year whose bank holidays may yet move.</param>
/// <param name="PlanDaysLeft">Working days left to the agreed day; below 0 past it, 0 without one.</param>
/// <param name="FirstYear">The first year whose bank holidays are known: those before it count as working days.</param>
public sealed record DueExplained(int Limit, IReadOnlyList<NamedDay> Skipped, bool Kept, bool Provisional, int PlanDaysLeft, int FirstYear)
{
    public static DueExplained Of(Assessment assessment, WorkingDayCalendar calendar, BankHolidays holidays, DateOnly today)
    {
        var start = assessment.ClockStart ?? assessment.StartedOn;
        return new(
            AssessmentTypes.LimitOf(assessment.AssessmentType),
            assessment.DueOn is { } due && due >= start ? calendar.SkippedDays(start, due) : [],
            !assessment.IsRunning,
            assessment.DueOn is { } day && day.Year >= holidays.FirstYear && (calendar.IsBeyondTable(day) || holidays.IsProvisional(day.Year)),
            ClockReading.Left(assessment.PlanOn, today, calendar),
            holidays.FirstYear);
    }
}
