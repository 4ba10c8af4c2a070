using System.Collections.Concurrent;
using CsWorkPerf.Contracts.Workforce.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Security;

/// <summary>
/// Renews sessions, each once: a browser that asks for several pages at the same moment sends the same refresh token with
/// each, and a refresh token may work only one time.
/// </summary>
public sealed class SessionRenewal(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>How long an answer is kept for requests that were sent with the old cookie.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (Lazy<Task<Session>> Renewed, DateTimeOffset At)> _renewals = new(StringComparer.Ordinal);

    /// <exception cref="RpcException">UNAUTHENTICATED when the session has ended; UNAVAILABLE when Workforce does not answer.</exception>
    public async Task<Session> RenewAsync(string refreshToken)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, entry) in _renewals)
            if (now - entry.At > Kept) _renewals.TryRemove(key, out _);
        var renewal = _renewals.GetOrAdd(refreshToken, key => (new Lazy<Task<Session>>(() => AskAsync(key)), now)).Renewed;
        try
        {
            return await renewal.Value;
        }
        catch (RpcException)
        {
            _renewals.TryRemove(refreshToken, out _);
            throw;
        }
    }

    private async Task<Session> AskAsync(string refreshToken)
    {
        // A scope of its own, because several requests wait for this answer and each of them may end before it comes.
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts.AccountsClient>();
        return await accounts.RefreshSessionAsync(new RefreshSessionRequest { RefreshToken = refreshToken });
    }
}
