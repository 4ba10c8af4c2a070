using Grpc.Core;

namespace CsWorkPerf.Common.Security;

/// <summary>A call that may last, as its service sees it: its cancellation also comes when the token is good no longer.</summary>
internal sealed class StreamCall : ServerCallContext
{
    // A revoked token is known to every replica within seconds; this adds little to it.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly ServerCallContext _call;
    private readonly CancellationToken _cancellation;

    private StreamCall(ServerCallContext call, CancellationToken cancellation) => (_call, _cancellation) = (call, cancellation);

    /// <summary>Runs a call until it is done or <paramref name="ended"/> says why it has to end.</summary>
    /// <exception cref="RpcException">The status that <paramref name="ended"/> gave.</exception>
    public static async Task RunAsync(ServerCallContext call, Func<Status?> ended, TimeProvider time, Func<ServerCallContext, Task> work)
    {
        RpcException? reason = null;
        // Where the server library looks for it in a call context that is not its own.
        call.UserState["__HttpContext"] = call.GetHttpContext();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(call.CancellationToken);
        await using var timer = time.CreateTimer(_ => Look(), null, LookEvery, LookEvery);
        try
        {
            await work(new StreamCall(call, either.Token));
        }
        // Whatever goes wrong once it was told to end is a consequence of that.
        catch (Exception) when (reason is not null && !call.CancellationToken.IsCancellationRequested)
        {
            throw reason;
        }

        void Look()
        {
            if (reason is not null || ended() is not { } status) return;
            reason = new RpcException(status);
            either.Cancel();
        }
    }

    protected override string MethodCore => _call.Method;
    protected override string HostCore => _call.Host;
    protected override string PeerCore => _call.Peer;
    protected override DateTime DeadlineCore => _call.Deadline;
    protected override Metadata RequestHeadersCore => _call.RequestHeaders;
    protected override CancellationToken CancellationTokenCore => _cancellation;
    protected override Metadata ResponseTrailersCore => _call.ResponseTrailers;
    protected override Status StatusCore { get => _call.Status; set => _call.Status = value; }
    protected override WriteOptions? WriteOptionsCore { get => _call.WriteOptions; set => _call.WriteOptions = value; }
    protected override AuthContext AuthContextCore => _call.AuthContext;
    protected override IDictionary<object, object> UserStateCore => _call.UserState;
    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => _call.WriteResponseHeadersAsync(responseHeaders);
    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => _call.CreatePropagationToken(options);
}
