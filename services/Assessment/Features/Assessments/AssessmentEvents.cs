using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>An assessment as the other services hear of it: no council id, no team's name, no factors.</summary>
internal static class AssessmentEvents
{
    public static AssessmentChanged Of(Assessment assessment, DateTimeOffset at) => new()
    {
        AssessmentId = assessment.AssessmentId,
        Version = assessment.Version,
        OccurredAt = at,
        ChildId = assessment.ChildId,
        ReferralId = OrNull(assessment.ReferralId),
        AssessmentType = assessment.AssessmentType,
        ReferredOn = assessment.ReferredOn,
        ReferralDate = assessment.ReferralDate,
        StartedOn = assessment.StartedOn,
        ChildSeenOn = assessment.ChildSeenOn,
        SubmittedOn = assessment.SubmittedOn,
        CompletedOn = assessment.CompletedOn,
        AuthorisedOn = assessment.AuthorisedOn,
        Outcome = OrNull(assessment.Outcome),
        LocalityId = OrNull(assessment.LocalityId),
        TeamId = OrNull(assessment.TeamId),
        WorkerId = OrNull(assessment.WorkerId),
        OutcomeSupplied = assessment.OutcomeSupplied,
        ChildSeenSupplied = assessment.ChildSeenSupplied,
        Withdrawn = assessment.Withdrawn
    };

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
