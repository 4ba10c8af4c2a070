using System.Text.Encodings.Web;
using System.Text.Json;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>A field that a person corrected.</summary>
/// <param name="Field">Its name in the request.</param>
/// <param name="Before">Code, id or moment; blank of free text, which history does not repeat.</param>
/// <param name="After">Likewise.</param>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>What differs between two versions of a contact, and the text that history keeps of it.</summary>
internal static class FieldChanges
{
    public static IReadOnlyList<FieldChange> Between(Contact before, Contact after) =>
    [
        .. new FieldChange[]
        {
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
        }.Where(change => change.Before != change.After),
        .. new (string Field, string Before, string After)[]
        {
            ("summary", before.Summary, after.Summary),
            ("consent_reason", before.ConsentReason, after.ConsentReason),
            ("advice", before.Advice, after.Advice),
            ("best_placed", before.BestPlaced, after.BestPlaced)
        }.Where(text => text.Before != text.After).Select(text => new FieldChange(text.Field, "", ""))
    ];

    // Escaped letters would take six characters each; the text is never part of a page.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(IReadOnlyList<FieldChange> changes) => JsonSerializer.Serialize(changes, Plain);

    public static IReadOnlyList<FieldChange> Read(string text) => JsonSerializer.Deserialize<FieldChange[]>(text) ?? [];
}
