using CsWorkPerf.Assessment.Features.AuditActions;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.History;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>What differs between two versions of an audit, texts included: what an auditor or moderator wrote is not to be lost. A theme's field is its code with <c>.grade</c> or <c>.text</c>.</summary>
internal static class AuditChanges
{
    public static IReadOnlyList<FieldChange> Between(Audit before, Audit after) => FieldChange.Differing(
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

    public static IReadOnlyList<FieldChange> Between(IReadOnlyList<AuditTheme> before, IReadOnlyList<AuditTheme> after) => FieldChange.Differing(
        AuditThemes.Codes.Values.SelectMany(theme =>
        {
            var (was, now) = (Of(before, theme), Of(after, theme));
            return (FieldChange[])[new(theme + ".grade", was.Grade, now.Grade), new(theme + ".text", was.Text, now.Text)];
        }));

    /// <summary>What differs of an action; what is to be done comes first in any case, for it says which action it is.</summary>
    /// <param name="before">Null where it was added.</param>
    /// <param name="after">As it is stored.</param>
    public static IReadOnlyList<FieldChange> Between(AuditAction? before, AuditAction after) =>
    [
        new("action.what", before?.What ?? "", after.What),
        .. FieldChange.Differing(
        [
            new("action.owner_id", before?.OwnerId ?? "", after.OwnerId),
            new("action.due_on", before?.DueOn.Text() ?? "", after.DueOn.Text()),
            new("action.state", before?.State ?? "", after.State),
            new("action.closed_on", before?.ClosedOn.Text() ?? "", after.ClosedOn.Text()),
            new("action.closed_by", before?.ClosedBy ?? "", after.ClosedBy),
            new("action.note", before?.Note ?? "", after.Note)
        ])
    ];

    private static AuditTheme Of(IReadOnlyList<AuditTheme> themes, string theme) => themes.FirstOrDefault(one => one.Theme == theme) ?? new(theme, "", "");
}
