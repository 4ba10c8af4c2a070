using CsWorkPerf.Common.Errors;
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

    /// <exception cref="RuleBroken">NOT_SUBMITTED, OWN_AUTHORISATION, NO_OUTCOME.</exception>
    public override Assessments.Assessment Take(Assessments.Assessment assessment, StepTaker by)
    {
        MustBeSubmitted(assessment);
        MustNotBeOwn(assessment, by);
        if (assessment.Outcome.Length == 0 || assessment.Factors.Length == 0)
            throw Broken("NO_OUTCOME", "This assessment was submitted without an outcome or factors, as a file brought it. Return it to its worker, who submits it with both.", assessment);
        var day = AuthorisedOn ?? by.Today;
        StepDays.NotInFuture("authorised_on", day, by.Today);
        StepDays.NotBefore("authorised_on", day, assessment.SubmittedOn, "it was submitted");
        return Late.Put(assessment, day, assessment.DueOn, Lateness.Earlier(assessment), by.Calendar) with { AuthorisedOn = day, AuthorisedBy = by.Actor.AccountId, AuthorisedWorkerId = by.Actor.WorkerId ?? "" };
    }
}
