using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>Why an assessment goes beyond its due date, or the day agreed for its end.</summary>
/// <param name="Reason">Code of <see cref="LateReasons"/>; blank for none.</param>
/// <param name="Note">Words to it.</param>
public sealed record Lateness(string Reason, string Note)
{
    /// <summary>The assessment with the reason, or with the one given before.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="day">The day it is submitted or authorised.</param>
    /// <param name="asked">The last day on which no reason is asked for; null for none.</param>
    /// <param name="allowed">The last day on which there is nothing to give a reason for.</param>
    /// <param name="calendar">Days that are no working days make nothing late.</param>
    /// <exception cref="InvalidInput">LATE_REASON_REQUIRED, NOT_LATE.</exception>
    public Assessments.Assessment Put(Assessments.Assessment assessment, DateOnly day, DateOnly? asked, DateOnly? allowed, WorkingDayCalendar calendar)
    {
        if (Reason.Length == 0)
        {
            if (IsLate(asked) && assessment.LateReason.Length == 0)
                throw new InvalidInput("late_reason", $"late_reason is required: {day.Text()} is after {asked.Text()}, {(asked == assessment.DueOn ? "the day the assessment is due" : "the day agreed for its end")}.", "LATE_REASON_REQUIRED");
            return assessment;
        }
        if (!IsLate(allowed))
            throw new InvalidInput("late_reason", $"late_reason must be empty: {day.Text()} is not late.", "NOT_LATE");
        return assessment with { LateReason = Reason, LateNote = Note };

        bool IsLate(DateOnly? last) => last is { } limit && day > limit && calendar.WorkingDays(limit, day) > 0;
    }

    /// <summary>The earlier of the due date and the agreed day.</summary>
    public static DateOnly? Earlier(Assessments.Assessment assessment) => assessment.PlanOn < assessment.DueOn || assessment.DueOn is null ? assessment.PlanOn : assessment.DueOn;
}
