using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>A manager returns a submitted assessment to its worker: it is open again.</summary>
public sealed record Return(string Reason) : AssessmentStep
{
    public override string Action => AccessAction.Returned;

    public override string Detail => Reason;

    public override Assessments.Assessment Take(Assessments.Assessment assessment, StepTaker by)
    {
        MustBeSubmitted(assessment);
        MustNotBeOwn(assessment, by);
        return assessment with { SubmittedOn = null, SubmittedBy = "", SubmittedWorkerId = "", Returned = true };
    }
}
