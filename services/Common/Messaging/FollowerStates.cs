using System.Collections.Concurrent;

namespace CsWorkPerf.Common.Messaging;

/// <summary>How far each follower of this process is; for readiness, metrics and status.</summary>
public sealed class FollowerStates(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Service, string Source), FollowerState> _states = [];

    public IReadOnlyCollection<FollowerState> All => [.. _states.Values];

    public FollowerState? Find(string service, string source) => _states.GetValueOrDefault((service, source));

    internal FollowerState Add(string service, string source) =>
        _states.GetOrAdd((service, source), new FollowerState(service, source, time));
}

/// <summary>One follower's progress.</summary>
public sealed class FollowerState(string service, string source, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _moved = time.GetUtcNow();
    private long _position;
    private long _head;
    private volatile bool _reachable;
    private volatile bool _failing;

    public string Service => service;
    public string Source => source;

    /// <summary>The last position applied.</summary>
    public long Position
    {
        get => Volatile.Read(ref _position);
        internal set => Set(value, _head);
    }

    /// <summary>The newest position that the source is known to have.</summary>
    public long Head
    {
        get => Volatile.Read(ref _head);
        internal set => Set(_position, value);
    }

    /// <summary>How many events the source is known to have and the follower has not applied.</summary>
    public long Lag => Math.Max(0, Head - Position);

    /// <summary>False while the source cannot be reached.</summary>
    public bool Reachable { get => _reachable; internal set => _reachable = value; }

    /// <summary>True while what the source has cannot be applied.</summary>
    public bool Failing { get => _failing; internal set => _failing = value; }

    /// <summary>For how long there has been something to apply and nothing was applied.</summary>
    public TimeSpan StoodStillFor
    {
        get
        {
            lock (_lock) return Lag == 0 ? TimeSpan.Zero : time.GetUtcNow() - _moved;
        }
    }

    private void Set(long position, long head)
    {
        lock (_lock)
        {
            if (Lag == 0 || position != _position) _moved = time.GetUtcNow();
            Volatile.Write(ref _position, position);
            Volatile.Write(ref _head, head);
        }
    }
}
