using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>A page of programmes.</summary>
/// <param name="Programmes">At most as many as asked for, newest first.</param>
/// <param name="More">There is another page.</param>
public sealed record ProgrammePage(IReadOnlyList<AuditProgramme> Programmes, bool More);

/// <summary>Lists programmes; one entry in the access log.</summary>
public sealed class ListProgrammes(Db<AssessmentService> db, TimeProvider time)
{
    public async Task<ProgrammePage> HandleAsync(Page page, Actor actor, CancellationToken cancellation)
    {
        var found = await db.ReadAsync(session => ProgrammeStore.ListAsync(session, page.After.Count == 0 ? "" : page.After[0], page.Size + 1), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "audit_programmes", "", cancellation);
        return new([.. found.Take(page.Size)], found.Count > page.Size);
    }
}
