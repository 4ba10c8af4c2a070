using CsWorkPerf.Common.History;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>What differs between two versions of a contact. Free text is not repeated.</summary>
internal static class ContactChanges
{
    public static IReadOnlyList<FieldChange> Between(Contact before, Contact after) =>
    [
        .. FieldChange.Differing(
        [
            new("received_at", before.ReceivedAt.ToString(), after.ReceivedAt.ToString()),
            new("source", before.Source, after.Source),
            new("mode", before.Mode, after.Mode),
            new("locality_id", before.LocalityId, after.LocalityId),
            new("team_id", before.TeamId, after.TeamId),
            new("primary_need", before.PrimaryNeed, after.PrimaryNeed),
            new("worker_id", before.WorkerId, after.WorkerId),
            new("factors", before.Factors, after.Factors),
            new("level_of_need", before.LevelOfNeed, after.LevelOfNeed),
            new("consent", before.Consent, after.Consent)
        ]),
        .. new (string Field, string Before, string After)[]
        {
            ("summary", before.Summary, after.Summary),
            ("consent_reason", before.ConsentReason, after.ConsentReason),
            ("advice", before.Advice, after.Advice),
            ("best_placed", before.BestPlaced, after.BestPlaced)
        }.Where(text => text.Before != text.After).Select(text => new FieldChange(text.Field, "", ""))
    ];
}
