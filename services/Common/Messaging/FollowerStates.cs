using System.Collections.Concurrent;

namespace CsWorkPerf.Common.Messaging;

/// <summary>How far each follower of this process is; for readiness, metrics and status.</summary>
public sealed class FollowerStates
{
    private readonly ConcurrentDictionary<(string Service, string Source), FollowerState> _states = [];

    public IReadOnlyCollection<FollowerState> All => [.. _states.Values];

    public FollowerState? Find(string service, string source) => _states.GetValueOrDefault((service, source));

    internal FollowerState Add(string service, string source) => _states.GetOrAdd((service, source), new FollowerState(service, source));
}

/// <summary>One follower's progress.</summary>
public sealed class FollowerState(string service, string source)
{
    private long _position;
    private long _head;
    private volatile bool _reachable;

    public string Service => service;
    public string Source => source;

    /// <summary>The last position applied.</summary>
    public long Position { get => Volatile.Read(ref _position); internal set => Volatile.Write(ref _position, value); }

    /// <summary>The newest position that the source is known to have.</summary>
    public long Head { get => Volatile.Read(ref _head); internal set => Volatile.Write(ref _head, value); }

    /// <summary>False while the source cannot be reached.</summary>
    public bool Reachable { get => _reachable; internal set => _reachable = value; }
}
