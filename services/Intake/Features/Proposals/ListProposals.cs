using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>Lists proposed decisions; one entry in the access log.</summary>
public sealed class ListProposals(Db<IntakeService> db, TimeProvider time)
{
    public async Task<ProposalPage> HandleAsync(ProposalFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var listed = await db.ReadAsync(session => ProposalStore.PageAsync(session, filter, page), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "proposals", "", cancellation);
        return listed;
    }
}
