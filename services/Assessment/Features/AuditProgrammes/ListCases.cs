using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>A page of cases, and how many match in all.</summary>
/// <param name="Cases">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Total">Exact up to <see cref="CaseSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record CasePage(IReadOnlyList<DrawnCase> Cases, bool More, int Total, bool TotalCapped);

/// <summary>Lists cases to audit; one entry in the access log. Who runs no programmes gets those that are theirs to audit.</summary>
public sealed class ListCases(Db<AssessmentService> db, TimeProvider time)
{
    public async Task<CasePage> HandleAsync(CaseFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var seesAll = actor.Is(Roles.Manager) || actor.Is(Roles.Auditor);
        // An account without a worker audits nothing: a blank is nobody's id.
        var allowed = filter.Own || !seesAll ? filter with { OwnerId = actor.WorkerId ?? "" } : filter;
        var listed = await db.ReadAsync(async session =>
        {
            var found = await CaseStore.PageAsync(session, allowed, page);
            var hidden = await RestrictedChild.HiddenAsync(session, found.Cases.Select(row => row.ChildId), actor);
            return found with { Cases = [.. found.Cases.Select(row => hidden.Contains(row.ChildId) ? row with { MovedReason = "" } : row)] };
        }, cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "audit_cases", filter.ProgrammeId, cancellation);
        return listed;
    }
}
