using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Security;

/// <summary>Hears that a consumer token was revoked, and refuses it from then on, also after a restart.</summary>
public sealed class OnTokenRevoked(RevokedTokens revoked) : IConsumer<TokenRevoked>
{
    private const string Insert =
        "insert into [revoked_tokens] ([token_id]) select @id where not exists (select 1 from [revoked_tokens] where [token_id] = @id)";

    public async Task ApplyAsync(Tx tx, TokenRevoked change, bool live)
    {
        await tx.ExecuteAsync(Insert, new { id = change.TokenId });
        revoked.Add(change.TokenId);
    }
}

/// <summary>Knows the revoked tokens from the start, and once a minute tells Workforce which tokens were used.</summary>
internal sealed partial class TokenUpkeep<TService>(Db<TService> db, RevokedTokens revoked, TimeProvider time, ILogger<TokenUpkeep<TService>> log) : BackgroundService
    where TService : IService
{
    private const string All = "select [token_id] from [revoked_tokens]";

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var token in await db.ReadAsync(session => session.ListAsync<string>(All), cancellationToken)) revoked.Add(token.Trim());
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                var used = revoked.TakeUsed();
                if (used.Count == 0) continue;
                await db.WriteAsync(tx =>
                {
                    foreach (var (token, at) in used) tx.Publish(new TokenUsed { TokenId = token, OccurredAt = at }, live: true);
                    return Task.CompletedTask;
                }, stopping);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                UpkeepFailed(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The use of tokens could not be recorded")]
    private static partial void UpkeepFailed(ILogger logger, Exception exception);
}
