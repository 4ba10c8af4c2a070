using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>By when an assessment is to end, and from when that is counted.</summary>
/// <param name="Start">The day the clock starts.</param>
/// <param name="From">Which of the assessment's days that is.</param>
/// <param name="On">The last day within the limit of its type; null where the clock starts in the calendar's last year, as by a mistyped date.</param>
public sealed record AssessmentDue(DateOnly Start, ClockStart From, DateOnly? On)
{
    public static AssessmentDue Of(Assessment assessment, AssessmentClock clock, WorkingDayCalendar calendar)
    {
        var (start, from) = assessment.StartOf(clock);
        var limit = AssessmentTypes.LimitOf(assessment.AssessmentType);
        return new(start, from, start.Year < DateOnly.MaxValue.Year ? calendar.AddWorkingDays(start, limit) : null);
    }
}
