using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Lists the accounts in order of sign-in name.</summary>
public sealed class ListAccounts(Db<WorkforceService> db, TimeProvider time)
{
    /// <summary>At most <paramref name="most"/> accounts after the one with the id <paramref name="after"/> (empty: from the start).</summary>
    public async Task<IReadOnlyList<Account>> HandleAsync(string after, int most, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await AccessLog.AddAsync(db, actor, now, "listed", "accounts", "", cancellation);
        return await db.ReadAsync(session => AccountStore.ListAsync(session, after, most, now), cancellation);
    }
}
