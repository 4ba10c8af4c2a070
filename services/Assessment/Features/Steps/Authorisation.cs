using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>A manager authorises a submitted assessment, which ends its clock.</summary>
/// <param name="AuthorisedOn">Null means today.</param>
/// <param name="Note">What the manager has to say.</param>
/// <param name="Late">Why it is late, where that was not said before.</param>
public sealed record Authorisation(DateOnly? AuthorisedOn, string Note, Lateness Late) : AssessmentStep
{
    public override string Action => AccessAction.Authorised;

    public override string Detail => Note;

    public override Assessments.Assessment Take(Assessments.Assessment assessment, StepTaker by)
    {
        MustBeSubmitted(assessment);
        MustNotBeOwn(assessment, by);
        var day = AuthorisedOn ?? by.Today;
        StepDays.NotInFuture("authorised_on", day, by.Today);
        StepDays.NotBefore("authorised_on", day, assessment.SubmittedOn, "it was submitted");
        return Late.Put(assessment, day, assessment.DueOn, Lateness.Earlier(assessment), by.Calendar) with { AuthorisedOn = day, AuthorisedBy = by.Actor.AccountId, AuthorisedWorkerId = by.Actor.WorkerId ?? "" };
    }
}
