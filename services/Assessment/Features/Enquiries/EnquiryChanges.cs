using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.History;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>What differs between two versions of an enquiry, and the text that history keeps of it. Free text is not repeated.</summary>
internal static class EnquiryChanges
{
    private static IReadOnlyList<FieldChange> Between(Enquiry before, Enquiry after) =>
    [
        .. FieldChange.Differing(
        [
            new("strategy_on", before.StrategyOn.Text(), after.StrategyOn.Text()),
            new("visit_on", before.VisitOn.Text(), after.VisitOn.Text()),
            new("concluded_on", before.ConcludedOn.Text(), after.ConcludedOn.Text()),
            new("outcomes", before.Outcomes, after.Outcomes),
            new("icpc_required", before.IcpcRequired, after.IcpcRequired),
            new("icpc_planned_on", before.IcpcPlannedOn.Text(), after.IcpcPlannedOn.Text()),
            new("icpc_on", before.IcpcOn.Text(), after.IcpcOn.Text()),
            new("icpc_outcomes", before.IcpcOutcomes, after.IcpcOutcomes),
            new("referral_id", before.ReferralId, after.ReferralId),
            new("locality_id", before.LocalityId, after.LocalityId),
            new("team_id", before.TeamId, after.TeamId),
            new("worker_id", before.WorkerId, after.WorkerId)
        ]),
        .. before.NoVisitReason == after.NoVisitReason ? Array.Empty<FieldChange>() : [new("no_visit_reason", "", "")]
    ];

    public static string Text(Enquiry before, Enquiry after) => FieldChange.Text(Between(before, after));
}
