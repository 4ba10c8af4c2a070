namespace Grpc.Core;

/// <summary>The server side of one call, as service code sees it. Hosts implement the *Core members.</summary>
public abstract class ServerCallContext
{
    private Dictionary<object, object>? _userState;

    public string Method => MethodCore;
    public string Host => HostCore;
    public string Peer => PeerCore;
    public DateTime Deadline => DeadlineCore;
    public Metadata RequestHeaders => RequestHeadersCore;
    public CancellationToken CancellationToken => CancellationTokenCore;
    public Metadata ResponseTrailers => ResponseTrailersCore;
    public Status Status { get => StatusCore; set => StatusCore = value; }
    public WriteOptions? WriteOptions { get => WriteOptionsCore; set => WriteOptionsCore = value; }
    public AuthContext AuthContext => AuthContextCore;
    public IDictionary<object, object> UserState => UserStateCore;
    public Task WriteResponseHeadersAsync(Metadata responseHeaders) => WriteResponseHeadersAsyncCore(responseHeaders);
    public ContextPropagationToken CreatePropagationToken(ContextPropagationOptions? options = null) => CreatePropagationTokenCore(options);

    protected abstract string MethodCore { get; }
    protected abstract string HostCore { get; }
    protected abstract string PeerCore { get; }
    protected abstract DateTime DeadlineCore { get; }
    protected abstract Metadata RequestHeadersCore { get; }
    protected abstract CancellationToken CancellationTokenCore { get; }
    protected abstract Metadata ResponseTrailersCore { get; }
    protected abstract Status StatusCore { get; set; }
    protected abstract WriteOptions? WriteOptionsCore { get; set; }
    protected abstract AuthContext AuthContextCore { get; }
    protected virtual IDictionary<object, object> UserStateCore => _userState ??= [];
    protected abstract Task WriteResponseHeadersAsyncCore(Metadata responseHeaders);
    protected abstract ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options);
}

public class ContextPropagationOptions(bool propagateDeadline = true, bool propagateCancellation = true)
{
    public static readonly ContextPropagationOptions Default = new();
    public bool IsPropagateDeadline { get; } = propagateDeadline;
    public bool IsPropagateCancellation { get; } = propagateCancellation;
}

public abstract class ContextPropagationToken
{
    internal ContextPropagationToken() { }
}
