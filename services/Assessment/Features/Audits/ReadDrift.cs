using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>How far moderation moved the grades of each auditor, and of all.</summary>
public sealed record DriftView(IReadOnlyList<AuditorDrift> Auditors, AuditorDrift All);

/// <summary>Counts what moderation did to each auditor's grades. It names no record of a child, so that it makes no entry in the access log.</summary>
public sealed class ReadDrift(Db<AssessmentService> db)
{
    public async Task<DriftView> HandleAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var grades = await db.ReadAsync(session => AuditListStore.ModeratedAsync(session, from, to), cancellation);
        return new(
            [
                .. grades.GroupBy(one => one.AuditorId).Select(auditor => AuditorDrift.Of(auditor.Key, auditor))
                    .OrderByDescending(auditor => auditor.Moderated).ThenBy(auditor => auditor.AuditorId, StringComparer.Ordinal)
            ],
            AuditorDrift.Of("", grades));
    }
}
