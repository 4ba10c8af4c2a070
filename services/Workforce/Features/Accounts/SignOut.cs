using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Ends a session.</summary>
public sealed class SignOut(Db<WorkforceService> db, SessionTokens tokens)
{
    /// <summary>Does nothing where the session has ended already, or the text is no token of ours.</summary>
    public async Task HandleAsync(string refreshToken, CancellationToken cancellation)
    {
        if (tokens.Read(refreshToken) is var (sessionId, _))
            await db.WriteAsync(tx => SessionStore.DeleteAsync(tx, sessionId), cancellation);
    }
}
