using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Opens an audit; the access is logged before it is shown.</summary>
public sealed class ReadAudit(Db<AssessmentService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such audit.</exception>
    public async Task<Audit> HandleAsync(string auditId, Actor actor, CancellationToken cancellation)
    {
        var audit = await db.ReadAsync(session => AuditStore.ByIdAsync(session, auditId), cancellation) ?? throw new NotFound("audit", auditId);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "audit", auditId, cancellation);
        return audit;
    }
}
