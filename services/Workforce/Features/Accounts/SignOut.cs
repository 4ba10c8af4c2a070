using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Ends a person's own session.</summary>
public sealed class SignOut(Db<WorkforceService> db, SessionTokens tokens, EndSessions end)
{
    /// <summary>Does nothing where the session has ended already, or the text is no token of ours.</summary>
    public async Task HandleAsync(string refreshToken, CancellationToken cancellation)
    {
        if (tokens.Read(refreshToken) is var (sessionId, _))
            await db.WriteAsync(tx => end.OneAsync(tx, sessionId), cancellation);
    }
}
