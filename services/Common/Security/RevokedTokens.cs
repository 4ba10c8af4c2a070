using System.Collections.Concurrent;

namespace CsWorkPerf.Common.Security;

/// <summary>The consumer tokens that are refused, and when each other one was last used, in this process.</summary>
public sealed class RevokedTokens(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, bool> _revoked = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = [];

    public bool Contains(string tokenId) => _revoked.ContainsKey(tokenId);

    public void Add(string tokenId) => _revoked[tokenId] = true;

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
