using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>An audit as the other services hear of it: no council id.</summary>
internal static class AuditEvents
{
    public static AuditChanged Of(Audit audit, DateTimeOffset at) => new()
    {
        AuditId = audit.AuditId,
        Version = audit.Version,
        OccurredAt = at,
        ChildId = audit.ChildId,
        AuditedOn = audit.AuditedOn,
        AuditorId = OrNull(audit.AuditorId),
        LocalityId = OrNull(audit.LocalityId),
        TeamId = OrNull(audit.TeamId),
        Grade = audit.Grade,
        ModeratedGrade = OrNull(audit.ModeratedGrade),
        ModeratedOn = audit.ModeratedOn
    };

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
