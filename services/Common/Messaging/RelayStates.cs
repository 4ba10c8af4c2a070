using System.Collections.Concurrent;

namespace CsWorkPerf.Common.Messaging;

/// <summary>How far the relay of each service of this process is; for readiness and metrics.</summary>
internal sealed class RelayStates(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RelayState> _states = [];

    public IReadOnlyCollection<RelayState> All => [.. _states.Values];

    public RelayState Add(string service) => _states.GetOrAdd(service, new RelayState(service, time));
}

/// <summary>One relay's progress.</summary>
internal sealed class RelayState(string service, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _numbered = time.GetUtcNow(), _published = time.GetUtcNow();

    public string Service => service;

    /// <summary>Numbered events that are not published.</summary>
    public long Depth { get; private set; }

    /// <summary>For how long events have waited to be published: 0 while none do.</summary>
    public TimeSpan WaitedFor
    {
        get
        {
            lock (_lock) return Depth == 0 ? TimeSpan.Zero : time.GetUtcNow() - _published;
        }
    }

    /// <summary>How long ago it was last certain that stored events have their positions.</summary>
    public TimeSpan NumberedAgo
    {
        get
        {
            lock (_lock) return time.GetUtcNow() - _numbered;
        }
    }

    public void Numbered()
    {
        lock (_lock) _numbered = time.GetUtcNow();
    }

    public void Waiting(long depth)
    {
        lock (_lock)
        {
            if (Depth == 0 || depth == 0) _published = time.GetUtcNow();
            Depth = depth;
        }
    }
}
