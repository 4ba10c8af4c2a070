using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>Lists workers in order of name.</summary>
public sealed class ListWorkers(Db<WorkforceService> db, TimeProvider time)
{
    /// <summary>The page, and one worker more where there is another page.</summary>
    public async Task<IReadOnlyList<Worker>> HandleAsync(WorkerQuery query, Actor actor, CancellationToken cancellation)
    {
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "workers", "", cancellation);
        return await db.ReadAsync(session => WorkerStore.ListAsync(session, query), cancellation);
    }
}
