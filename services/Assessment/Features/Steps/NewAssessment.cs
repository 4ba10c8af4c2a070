using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>An assessment as it is started.</summary>
public sealed record NewAssessment
{
    public required string ChildId { get; init; }
    public string ReferralId { get; init; } = "";
    public required string AssessmentType { get; init; }

    /// <summary>Null means today.</summary>
    public DateOnly? StartedOn { get; init; }
    public DateOnly? PlanOn { get; init; }
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";

    /// <summary>Its first version.</summary>
    /// <param name="assessmentId">Its id.</param>
    /// <param name="referralDate">The date of its referral; null where there is none.</param>
    /// <param name="today">Today in London.</param>
    /// <param name="calendar">Nothing is counted before its first year.</param>
    /// <exception cref="InvalidInput">Started in the future, before the calendar or the referral, or when its type was not used.</exception>
    public Assessments.Assessment Start(string assessmentId, DateOnly? referralDate, DateOnly today, WorkingDayCalendar calendar)
    {
        var startedOn = StartedOn ?? today;
        StepDays.NotInFuture("started_on", startedOn, today);
        StepDays.NotBeforeCalendar("started_on", startedOn, calendar);
        StepDays.NotBefore("started_on", startedOn, referralDate, "the referral was made");
        if (AssessmentTypes.LastDayOf(AssessmentType) is { } last && startedOn > last)
            throw new InvalidInput("assessment_type", $"assessment_type '{AssessmentType}' was not used after {last.Text()}; use '{AssessmentTypes.Single}'.", "NOT_USED_THEN");
        return new()
        {
            AssessmentId = assessmentId,
            Version = 1,
            ChildId = ChildId,
            ReferralId = ReferralId,
            ReferralDate = referralDate,
            AssessmentType = AssessmentType,
            StartedOn = startedOn,
            PlanOn = PlanOn,
            LocalityId = LocalityId,
            TeamId = TeamId,
            WorkerId = WorkerId,
            Origin = "live"
        };
    }
}
