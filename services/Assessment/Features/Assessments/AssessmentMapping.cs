using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Assessments from the domain to the wire.</summary>
internal static class AssessmentMapping
{
    public static V1.Assessment Write(AssessmentView view)
    {
        var (assessment, due) = view;
        return new()
        {
            AssessmentId = assessment.AssessmentId,
            Version = assessment.Version,
            CouncilId = assessment.CouncilId,
            ChildId = assessment.ChildId,
            ReferralId = assessment.ReferralId,
            AssessmentType = assessment.AssessmentType,
            ReferredOn = assessment.ReferredOn.Text(),
            ReferralDate = assessment.ReferralDate.Text(),
            StartedOn = assessment.StartedOn.Text(),
            ChildSeenOn = assessment.ChildSeenOn.Text(),
            SubmittedOn = assessment.SubmittedOn.Text(),
            CompletedOn = assessment.CompletedOn.Text(),
            AuthorisedOn = assessment.AuthorisedOn.Text(),
            Outcome = assessment.Outcome,
            LocalityId = assessment.LocalityId,
            TeamId = assessment.TeamId,
            WorkerId = assessment.WorkerId,
            Factors = { assessment.Factors.Split(' ', StringSplitOptions.RemoveEmptyEntries) },
            Origin = assessment.Origin,
            OutcomeSupplied = assessment.OutcomeSupplied,
            ChildSeenSupplied = assessment.ChildSeenSupplied,
            ClockStart = due.Start.Text(),
            Clock = Word(due.From),
            DueOn = due.On.Text()
        };
    }

    private static string Word(ClockStart from) => from switch
    {
        ClockStart.ReferredOn => "referred_on",
        ClockStart.Referral => "referral",
        _ => "start"
    };
}
