using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>An assessment that was authorised in error is open again, and its clock runs as if it had never ended.</summary>
public sealed record Reopening(string Reason) : AssessmentStep
{
    public override string Action => AccessAction.Reopened;

    public override string Detail => Reason;

    public override Assessments.Assessment Take(Assessments.Assessment assessment, StepTaker by)
    {
        MustNotBeWithdrawn(assessment);
        if (assessment.State != AssessmentState.Authorised) throw Broken("NOT_AUTHORISED", "This assessment has not been authorised, so there is nothing to open again.", assessment);
        if (assessment.EndedOn != assessment.AuthorisedOn)
            throw Broken("ALREADY_COMPLETED", "This assessment ended with its completion, as assessments of that time did: opening it again would not start its clock.", assessment);
        return assessment with { AuthorisedOn = null, AuthorisedBy = "", AuthorisedWorkerId = "", SubmittedOn = null, SubmittedBy = "", SubmittedWorkerId = "", Returned = false };
    }
}
