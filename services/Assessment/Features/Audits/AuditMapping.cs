using CsWorkPerf.Common.Calendar;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Audits from the domain to the wire.</summary>
internal static class AuditMapping
{
    public static V1.Audit Write(Audit audit) => new()
    {
        AuditId = audit.AuditId,
        Version = audit.Version,
        CouncilId = audit.CouncilId,
        ChildId = audit.ChildId,
        AuditedOn = audit.AuditedOn.Text(),
        AuditorId = audit.AuditorId,
        LocalityId = audit.LocalityId,
        TeamId = audit.TeamId,
        Grade = audit.Grade,
        ModeratedGrade = audit.ModeratedGrade,
        ModeratedOn = audit.ModeratedOn.Text(),
        Origin = audit.Origin
    };
}
