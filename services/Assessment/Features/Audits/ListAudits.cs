using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>An audit as a list has it.</summary>
public sealed record AuditLine : Audit
{
    /// <summary>What the list is ordered by, besides the id.</summary>
    public required string SortKey { get; init; }
}

/// <summary>A page of audits, and how many match in all.</summary>
/// <param name="Audits">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Total">Exact up to <see cref="AuditListSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Audits, bool More, int Total, bool TotalCapped);

/// <summary>Lists complete audits; one entry in the access log.</summary>
public sealed class ListAudits(Db<AssessmentService> db, TimeProvider time)
{
    public async Task<AuditPage> HandleAsync(AuditFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var listed = await db.ReadAsync(session => AuditListStore.PageAsync(session, filter, page), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "audits", "", cancellation);
        return listed;
    }
}
