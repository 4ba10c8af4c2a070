using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Security;

/// <summary>Hears that a consumer token was revoked or a session ended, and refuses it from then on, also after a restart.</summary>
public sealed class OnTokenRevoked(RevokedTokens revoked) : IConsumer<TokenRevoked>
{
    private const string Insert =
        "insert into [revoked_tokens] ([token_id], [forget_at]) select @id, @forgetAt where not exists (select 1 from [revoked_tokens] where [token_id] = @id)";

    public async Task ApplyAsync(Tx tx, TokenRevoked change, bool live)
    {
        await tx.ExecuteAsync(Insert, new { id = change.TokenId, forgetAt = change.ForgetAt });
        tx.OnStored(() => revoked.Add(change.TokenId, change.ForgetAt));
    }
}

/// <summary>
/// Keeps the revoked tokens known: from the start, and every few seconds, since another replica may be the one that hears of
/// them. Once a minute it forgets those that have ended anyway, and tells Workforce which tokens were used.
/// </summary>
internal sealed partial class TokenUpkeep<TService>(Db<TService> db, RevokedTokens revoked, TimeProvider time, ILogger<TokenUpkeep<TService>> log) : BackgroundService
    where TService : IService
{
    private const string
        All = "select [token_id] as [TokenId], [forget_at] as [ForgetAt] from [revoked_tokens]",
        DeleteOld = "delete from [revoked_tokens] where [forget_at] <= @now";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5), TellEvery = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        var tell = time.GetUtcNow() + TellEvery;
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await LookAsync(stopping);
                if (time.GetUtcNow() < tell) continue;
                tell = time.GetUtcNow() + TellEvery;
                await ForgetAsync(stopping);
                await TellAsync(stopping);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                UpkeepFailed(log, e);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        foreach (var row in await db.ReadAsync(session => session.ListAsync<Row>(All), cancellation)) revoked.Add(row.TokenId.Trim(), row.ForgetAt);
    }

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        await db.WriteAsync(tx => tx.ExecuteAsync(DeleteOld, new { now = time.GetUtcNow() }), cancellation);
        revoked.Forget();
    }

    private async Task TellAsync(CancellationToken cancellation)
    {
        var used = revoked.TakeUsed();
        if (used.Count == 0) return;
        await db.WriteAsync(tx =>
        {
            foreach (var (token, at) in used) tx.Publish(new TokenUsed { TokenId = token, OccurredAt = at }, live: true);
            return Task.CompletedTask;
        }, cancellation);
    }

    private sealed record Row
    {
        public required string TokenId { get; init; }
        public DateTimeOffset? ForgetAt { get; init; }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Revoked tokens could not be read, or the use of tokens not be recorded")]
    private static partial void UpkeepFailed(ILogger logger, Exception exception);
}
