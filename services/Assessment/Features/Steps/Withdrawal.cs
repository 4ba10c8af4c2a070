using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>An assessment that was entered in error counts in no figure any more.</summary>
public sealed record Withdrawal(string Reason) : AssessmentStep
{
    public override string Action => AccessAction.Withdrawn;

    public override string Detail => Reason;

    public override Assessments.Assessment Take(Assessments.Assessment assessment, StepTaker by)
    {
        MustNotBeWithdrawn(assessment);
        return assessment with { Withdrawn = true, EndedOn = assessment.EndedOn ?? by.Today };
    }
}
