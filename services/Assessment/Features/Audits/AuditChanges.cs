using System.Text.Encodings.Web;
using System.Text.Json;
using CsWorkPerf.Assessment.Features.AuditActions;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>A field that a person changed.</summary>
/// <param name="Field">Its name on the wire, or a theme's code with <c>.grade</c> or <c>.text</c>.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says then.</param>
public sealed record AuditFieldChange(string Field, string Before, string After);

/// <summary>What differs between two versions of an audit, texts included: what an auditor or moderator wrote is not to be lost.</summary>
internal static class AuditChanges
{
    // Escaped letters would take six characters each; the text is never part of a page.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<AuditFieldChange> Between(Audit before, Audit after) => Changed(
    [
        new("audited_on", before.AuditedOn.Text(), after.AuditedOn.Text()),
        new("auditor_id", before.AuditorId, after.AuditorId),
        new("grade", before.Grade, after.Grade),
        new("summary", before.Summary, after.Summary),
        new("discussed_on", before.DiscussedOn.Text(), after.DiscussedOn.Text()),
        new("discussion", before.Discussion, after.Discussion),
        new("moderated_grade", before.ModeratedGrade, after.ModeratedGrade),
        new("moderated_on", before.ModeratedOn.Text(), after.ModeratedOn.Text()),
        new("moderation_reason", before.ModerationReason, after.ModerationReason)
    ]);

    public static IReadOnlyList<AuditFieldChange> Between(IReadOnlyList<AuditTheme> before, IReadOnlyList<AuditTheme> after) => Changed(
        AuditThemes.Codes.Values.SelectMany(theme =>
        {
            var (was, now) = (Of(before, theme), Of(after, theme));
            return (AuditFieldChange[])[new(theme + ".grade", was.Grade, now.Grade), new(theme + ".text", was.Text, now.Text)];
        }));

    /// <summary>What differs of an action; what is to be done comes first in any case, for it says which action it is.</summary>
    /// <param name="before">Null where it was added.</param>
    /// <param name="after">As it is stored.</param>
    public static IReadOnlyList<AuditFieldChange> Between(AuditAction? before, AuditAction after) =>
    [
        new("action.what", before?.What ?? "", after.What),
        .. Changed(
        [
            new("action.owner_id", before?.OwnerId ?? "", after.OwnerId),
            new("action.due_on", before?.DueOn.Text() ?? "", after.DueOn.Text()),
            new("action.state", before?.State ?? "", after.State),
            new("action.closed_on", before?.ClosedOn.Text() ?? "", after.ClosedOn.Text()),
            new("action.closed_by", before?.ClosedBy ?? "", after.ClosedBy),
            new("action.note", before?.Note ?? "", after.Note)
        ])
    ];

    public static string Text(IReadOnlyList<AuditFieldChange> changes) => JsonSerializer.Serialize(changes, Plain);

    public static IReadOnlyList<AuditFieldChange> Read(string text) => JsonSerializer.Deserialize<AuditFieldChange[]>(text) ?? [];

    private static AuditTheme Of(IReadOnlyList<AuditTheme> themes, string theme) => themes.FirstOrDefault(one => one.Theme == theme) ?? new(theme, "", "");

    private static IReadOnlyList<AuditFieldChange> Changed(IEnumerable<AuditFieldChange> all) => [.. all.Where(change => change.Before != change.After)];
}
