using CsWorkPerf.Assessment.Features.Audits;
using CsWorkPerf.Assessment.Features.Enquiries;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>A record with a query, as a list has it. A blank is the empty string.</summary>
public sealed record QueriedRecord
{
    public required string Id { get; init; }
    public required string CouncilId { get; init; }
    public required string ChildId { get; init; }

    /// <summary>Started, of the strategy discussion, or audited.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Its other days by field, in the order in which they should come.</summary>
    public required IReadOnlyList<(string Field, DateOnly? Day)> Days { get; init; }
    public required string LocalityId { get; init; }
    public required string TeamId { get; init; }

    /// <summary>Workforce's id of who works or leads it, or audited.</summary>
    public required string WorkerId { get; init; }

    /// <summary>The team as a list names it, in capitals, where it is not known.</summary>
    public string TeamNamed { get; init; } = "";

    public static QueriedRecord Of(Assessments.Assessment assessment) => new()
    {
        Id = assessment.AssessmentId,
        CouncilId = assessment.CouncilId,
        ChildId = assessment.ChildId,
        Day = assessment.StartedOn,
        Days =
        [
            ("referred_on", assessment.ReferredOn ?? assessment.ReferralDate), ("child_seen_on", assessment.ChildSeenOn), ("submitted_on", assessment.SubmittedOn),
            ("completed_on", assessment.CompletedOn), ("authorised_on", assessment.AuthorisedOn)
        ],
        LocalityId = assessment.LocalityId,
        TeamId = assessment.TeamId,
        WorkerId = assessment.WorkerId,
        TeamNamed = assessment.TeamId.Length == 0 ? assessment.TeamNameKey : ""
    };

    public static QueriedRecord Of(Enquiry enquiry) => new()
    {
        Id = enquiry.S47Id,
        CouncilId = enquiry.CouncilId,
        ChildId = enquiry.ChildId,
        Day = enquiry.StrategyOn,
        Days = [("visit_on", enquiry.VisitOn), ("concluded_on", enquiry.ConcludedOn), ("icpc_planned_on", enquiry.IcpcPlannedOn), ("icpc_on", enquiry.IcpcOn)],
        LocalityId = enquiry.LocalityId,
        TeamId = enquiry.TeamId,
        WorkerId = enquiry.WorkerId,
        TeamNamed = enquiry.TeamId.Length == 0 ? enquiry.TeamNameKey : ""
    };

    public static QueriedRecord Of(Audit audit) => new()
    {
        Id = audit.AuditId,
        CouncilId = audit.CouncilId,
        ChildId = audit.ChildId,
        Day = audit.AuditedOn,
        Days = [("moderated_on", audit.ModeratedOn)],
        LocalityId = audit.LocalityId,
        TeamId = audit.TeamId,
        WorkerId = audit.AuditorId
    };
}
