using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

/// <summary>Lists checks with other agencies; one entry in the access log.</summary>
public sealed class ListAgencyChecks(Db<IntakeService> db, TimeProvider time)
{
    public async Task<AgencyCheckPage> HandleAsync(AgencyCheckFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var listed = await db.ReadAsync(session => AgencyCheckStore.PageAsync(session, filter, page), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "agency_checks", "", cancellation);
        return listed;
    }
}
