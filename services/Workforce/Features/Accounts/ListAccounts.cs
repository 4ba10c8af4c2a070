using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Lists the accounts in order of sign-in name.</summary>
public sealed class ListAccounts(Db<WorkforceService> db, TimeProvider time)
{
    /// <summary>The page, and one account more where there is another page.</summary>
    public async Task<IReadOnlyList<Account>> HandleAsync(Page page, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await AccessLog.AddAsync(db, actor, now, AccessAction.List, "accounts", "", cancellation);
        return await db.ReadAsync(session => AccountStore.ListAsync(session, page, now), cancellation);
    }
}
