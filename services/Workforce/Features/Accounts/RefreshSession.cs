using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Keeps a session going: a new access token for a refresh token, which is used up.</summary>
public sealed class RefreshSession(Db<WorkforceService> db, SessionTokens tokens, EndSessions end, WorkforceSettings settings, TimeProvider time)
{
    /// <summary>The session, one step on; null where it has ended, or ends now because an old token was shown.</summary>
    public async Task<OpenSession?> HandleAsync(string refreshToken, CancellationToken cancellation) =>
        tokens.Read(refreshToken) is var (sessionId, shown)
            ? await db.WriteAsync(tx => RefreshAsync(tx, sessionId, shown), cancellation)
            : null;

    private async Task<OpenSession?> RefreshAsync(Tx tx, string sessionId, int shown)
    {
        var now = time.GetUtcNow();
        if (await SessionStore.ByIdAsync(tx, sessionId) is not { } session) return null;
        if (await AccountStore.ByIdAsync(tx, session.AccountId, now) is not { Disabled: false } account) return null;
        switch (session.Judge(shown, now, settings))
        {
            case Refresh.Same:
                return tokens.Open(account, session, now);
            case Refresh.Next:
                var next = session with { Sequence = session.Sequence + 1, RefreshedAt = now };
                await SessionStore.UpdateAsync(tx, next);
                return tokens.Open(account, next, now);
            case Refresh.Reused:
                AccessLog.Add(tx, SessionTokens.ActorOf(account), now, AccessAction.SessionTokenReused, "account", account.AccountId);
                break;
        }
        await end.OneAsync(tx, sessionId);
        return null;
    }
}
