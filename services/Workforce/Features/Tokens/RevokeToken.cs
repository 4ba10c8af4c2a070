using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Workforce.Features.Tokens;

/// <summary>Revokes a token: Workforce refuses it from this moment, the other services when they hear of it.</summary>
public sealed class RevokeToken(Db<WorkforceService> db, RevokedTokens revoked, TimeProvider time)
{
    /// <summary>How far the clocks of the services' machines may differ before a revoked token is forgotten too early.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    private readonly OnTokenRevoked _refuse = new(revoked);

    /// <summary>The token as it is now; revoking it again changes nothing.</summary>
    /// <exception cref="NotFound"/>
    public Task<Token> HandleAsync(string tokenId, Actor actor, RequestKey request, CancellationToken cancellation) =>
        db.WriteAsync(tx => Once.RunAsync(tx, request, time.GetUtcNow(), () => RevokeAsync(tx, tokenId, actor)), cancellation);

    private async Task<Token> RevokeAsync(Tx tx, string tokenId, Actor actor)
    {
        var now = time.GetUtcNow();
        var before = await TokenStore.ByIdAsync(tx, tokenId) ?? throw new NotFound("token", tokenId);
        if (before.RevokedAt is not null) return before;
        var token = before with { Version = before.Version + 1, RevokedAt = now };
        await TokenStore.UpdateRevokedAsync(tx, token);
        AccessLog.Add(tx, actor, now, AccessAction.Revoke, "token", tokenId);
        var change = new TokenRevoked { TokenId = tokenId, Version = token.Version, OccurredAt = now, ForgetAt = token.ExpiresAt + ClockDifference };
        tx.Publish(change, live: true);
        await _refuse.ApplyAsync(tx, change, live: true);
        return token;
    }
}
