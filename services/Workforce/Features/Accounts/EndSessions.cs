using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>
/// Ends sessions: they cannot be refreshed any more, Workforce refuses their access tokens once that is stored, and the other
/// services when they hear of it, within seconds.
/// </summary>
public sealed class EndSessions(RevokedTokens revoked, TimeProvider time)
{
    // The last access token of a session lives five minutes; twice that leaves room for machines whose clocks differ.
    private static readonly TimeSpan Remembered = 2 * SessionTokens.AccessLife;

    private readonly OnTokenRevoked _refuse = new(revoked);

    /// <summary>Ends a session; one that has ended already is left so.</summary>
    public async Task OneAsync(Tx tx, string sessionId)
    {
        if (await SessionStore.DeleteAsync(tx, sessionId) == 0) return;
        var now = time.GetUtcNow();
        var change = new TokenRevoked { TokenId = sessionId, Version = 1, OccurredAt = now, ForgetAt = now + Remembered };
        tx.Publish(change, live: true);
        await _refuse.ApplyAsync(tx, change, live: true);
    }

    /// <summary>Ends every session of an account.</summary>
    public async Task OfAsync(Tx tx, string accountId)
    {
        foreach (var sessionId in await SessionStore.ListByAccountAsync(tx, accountId)) await OneAsync(tx, sessionId);
    }
}
