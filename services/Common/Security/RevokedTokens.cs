using System.Collections.Concurrent;

namespace CsWorkPerf.Common.Security;

/// <summary>The consumer tokens and sessions that are refused, and when each other consumer token was last used, in this process.</summary>
public sealed class RevokedTokens(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _revoked = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = [];

    public bool Contains(string tokenId) => _revoked.ContainsKey(tokenId);

    /// <summary>Refuses a token.</summary>
    /// <param name="tokenId">The consumer token's id, or the session's.</param>
    /// <param name="forgetAt">From when on it would not be good anyway; null: not known.</param>
    public void Add(string tokenId, DateTimeOffset? forgetAt = null) => _revoked[tokenId] = forgetAt ?? DateTimeOffset.MaxValue;

    /// <summary>Forgets the tokens that are not good any more anyway.</summary>
    public void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var token in _revoked)
            if (token.Value <= now) _revoked.TryRemove(token);
    }

    public void Used(string tokenId) => _used[tokenId] = time.GetUtcNow();

    /// <summary>Tokens used since this was last asked, with the time (UTC).</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> TakeUsed()
    {
        var taken = new Dictionary<string, DateTimeOffset>();
        foreach (var token in _used.Keys)
            if (_used.TryRemove(token, out var at)) taken[token] = at;
        return taken;
    }
}
