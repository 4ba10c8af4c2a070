using System.Text;
using CsWorkPerf.Grpc.Tests.Echo;
using CsWorkPerf.Grpc.Tests.Echo.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace CsWorkPerf.Grpc.Tests.Calls;

/// <summary>Headers, trailers, status, deadline, cancellation.</summary>
public sealed class CallOutcomeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HeadersAndTrailers_TextAndBinary_TravelBothWays()
    {
        await using var host = await EchoHost.StartAsync(async context =>
        {
            await context.WriteResponseHeadersAsync([new("seen", context.RequestHeaders.GetValue("Who")!)]);
            context.ResponseTrailers.Add("bytes-bin", context.RequestHeaders.GetValueBytes("bytes-bin")!.Reverse().ToArray());
        });

        using var call = host.Client.SayAsync(new EchoRequest(), new Metadata { { "WHO", "me" }, { "bytes-bin", [1, 0, 255] } }, cancellationToken: Cancel);
        await call;

        Assert.Equal("me", (await call.ResponseHeadersAsync).GetValue("seen"));
        Assert.Equal([255, 0, 1], call.GetTrailers().GetValueBytes("bytes-bin"));
    }

    [Fact]
    public async Task Status_ThrownByService_ReachesTheClientWithTrailers()
    {
        await using var host = await EchoHost.StartAsync(_ => throw new RpcException(
            new Status(StatusCode.FailedPrecondition, "näh: 100%"), new Metadata { { "why", "because" } }));

        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel));

        Assert.Equal(StatusCode.FailedPrecondition, thrown.StatusCode);
        Assert.Equal("näh: 100%", thrown.Status.Detail);
        Assert.Equal("because", thrown.Trailers.GetValue("why"));
    }

    [Fact]
    public async Task Deadline_Passed_EndsTheCallOnBothSides()
    {
        var left = new TaskCompletionSource<DateTime>();
        await using var host = await EchoHost.StartAsync(async context =>
        {
            context.CancellationToken.Register(() => left.TrySetResult(context.Deadline));
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        });
        var deadline = DateTime.UtcNow.AddMilliseconds(300);

        var thrown = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.SayAsync(new EchoRequest(), deadline: deadline, cancellationToken: Cancel));

        Assert.Equal(StatusCode.DeadlineExceeded, thrown.StatusCode);
        var seen = await left.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal(DateTimeKind.Utc, seen.Kind);
        Assert.NotEqual(DateTime.MaxValue, seen);
    }

    [Fact]
    public async Task Deadline_None_IsTheEndOfTime()
    {
        var seen = DateTime.MinValue;
        await using var host = await EchoHost.StartAsync(context => { seen = context.Deadline; return Task.CompletedTask; });

        await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel);

        Assert.Equal(DateTime.MaxValue, seen);
    }

    [Fact]
    public async Task Cancellation_ByClient_ReachesTheService()
    {
        var entered = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        await using var host = await EchoHost.StartAsync(async context =>
        {
            context.CancellationToken.Register(() => left.TrySetResult());
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        });
        using var source = new CancellationTokenSource();

        using var call = host.Client.Spread(new EchoRequest(), cancellationToken: source.Token);
        await entered.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await source.CancelAsync();

        var thrown = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancel));
        Assert.Equal(StatusCode.Cancelled, thrown.StatusCode);
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task Credentials_OfCall_ArriveAsHeaders()
    {
        string? seen = null;
        await using var host = await EchoHost.StartAsync(
            context => { seen = context.RequestHeaders.GetValue("authorization"); return Task.CompletedTask; },
            channel: new GrpcChannelOptions
            {
                UnsafeUseInsecureChannelCallCredentials = true,
                // An insecure channel may carry call credentials only through Create (mend 2).
                Credentials = ChannelCredentials.Create(ChannelCredentials.Insecure, CallCredentials.FromInterceptor((context, metadata) =>
                {
                    metadata.Add("authorization", $"{context.MethodName} {Encoding.UTF8.GetByteCount(context.ServiceUrl) > 0}");
                    return Task.CompletedTask;
                })),
            });

        await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel);

        Assert.Equal("Say True", seen);
    }
}
