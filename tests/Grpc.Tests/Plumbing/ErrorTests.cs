using System.Diagnostics;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Grpc.Tests.Echo;
using CsWorkPerf.Grpc.Tests.Echo.V1;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Grpc.Tests.Plumbing;

/// <summary>What a service throws is what its caller reads, over the wire.</summary>
public sealed class ErrorTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Refusal, StatusCode> Refusals => new()
    {
        { new InvalidInput([new("source", "source 'X9' is not one of 1A, 6.", "UNKNOWN_CODE"), new("rows[3].mode", "mode is required.", "REQUIRED")]), StatusCode.InvalidArgument },
        { new NotFound("contact", "c1"), StatusCode.NotFound },
        { new AlreadyExists("account", "j.smith"), StatusCode.AlreadyExists },
        { new StaleVersion("contact", "c1", 7), StatusCode.Aborted },
        { new RuleBroken("NFA_NEEDS_REASON", "No further action needs a reason.", "contact/c1"), StatusCode.FailedPrecondition },
        { new RuleBroken("LOG_REPLACED", "Start again from 0."), StatusCode.FailedPrecondition },
        { new Denied("Only a manager may do this."), StatusCode.PermissionDenied },
        { new Exhausted("Too many attempts.", Noon), StatusCode.ResourceExhausted },
        { new Exhausted("At most 20 indicators."), StatusCode.ResourceExhausted },
        { new StorageUnavailable("The database is busy. Try again."), StatusCode.Unavailable },
        { new StorageUnavailable("The disk is full.", full: true), StatusCode.ResourceExhausted },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refusal_ThrownByAnyKindOfMethod_IsReadBackTheSame(Refusal refusal, StatusCode code)
    {
        await using var host = await Host(_ => throw refusal);

        foreach (var call in Calls(host))
        {
            var failure = await Assert.ThrowsAsync<RpcException>(call);
            Assert.Equal(code, failure.StatusCode);
            Assert.Equal(refusal.Message, failure.Status.Detail);
            var read = RpcErrors.Refusal(failure);
            Assert.Equal(refusal.GetType(), read?.GetType());
            Assert.Equivalent(Facts(refusal), Facts(read!), strict: true);
        }
    }

    [Fact]
    public void Refusals_EveryKindThereIs_IsInTheListAbove() => Assert.Equal(
        typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).ToHashSet(),
        Refusals.Select(row => row.Data.Item1.GetType()).ToHashSet());

    [Fact]
    public async Task Bug_InAService_IsInternalWithATraceIdAndNothingElse()
    {
        var log = new LogLines();
        await using var host = await Host(_ => throw new InvalidOperationException("Jane Doe is not a number"), log);
        using var activity = new Activity("test").Start();

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel));

        Assert.Equal(StatusCode.Internal, failure.StatusCode);
        Assert.Null(RpcErrors.Refusal(failure));
        var trace = RpcErrors.TraceId(failure);
        Assert.False(string.IsNullOrEmpty(trace));
        Assert.Equal($"Something went wrong here; quote trace id {trace}.", failure.Status.Detail);
        var line = Assert.Single(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains(trace, line, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, each => each.Contains("Jane", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusal_AnAnswer_IsNotLogged()
    {
        var log = new LogLines();
        await using var host = await Host(_ => throw new NotFound("contact", "c1"), log);

        await Assert.ThrowsAsync<RpcException>(async () => await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel));
        await host.StopAsync();

        Assert.DoesNotContain(log.Lines, line => line.Contains("c1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StorageUnavailable_Operators_HearOfIt()
    {
        var log = new LogLines();
        await using var host = await Host(_ => throw new StorageUnavailable("The disk is full.", full: true), log);

        await Assert.ThrowsAsync<RpcException>(async () => await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel));

        Assert.Single(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("The disk is full.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Violations_TooManyForATrailer_AreCutAndCounted()
    {
        var many = Enumerable.Range(0, 5_000).Select(i => new FieldViolation($"rows[{i}].source", $"source 'X{i}' is not a code.", "UNKNOWN_CODE"));
        await using var host = await Host(_ => throw new InvalidInput([.. many]));

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel));

        var violations = Assert.IsType<InvalidInput>(RpcErrors.Refusal(failure)).Violations;
        Assert.Equal("rows[0].source", violations[0].Field);
        Assert.Equal($"{5_000 - violations.Count + 1} more fields are at fault.", violations[^1].Description);
        var size = failure.Status.Detail.Length + (failure.Trailers.GetValueBytes("grpc-status-details-bin")!.Length * 4 / 3);
        Assert.InRange(size, 1, 8 * 1024);
    }

    [Fact]
    public async Task Cancelled_WithoutTheCallerHavingLeft_IsABug()
    {
        await using var host = await Host(_ => throw new OperationCanceledException());

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel));

        Assert.Equal(StatusCode.Internal, failure.StatusCode);
    }

    [Fact]
    public async Task Deadline_Passed_IsNotLoggedAsABug()
    {
        var log = new LogLines();
        var left = new TaskCompletionSource();
        await using (var host = await Host(async context =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
            }
            finally
            {
                left.SetResult();
            }
        }, log))
        {
            var failure = await Assert.ThrowsAsync<RpcException>(async () =>
                await host.Client.SayAsync(new EchoRequest(), deadline: DateTime.UtcNow.AddMilliseconds(200), cancellationToken: Cancel));
            Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
            await left.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
            await host.StopAsync();
        }

        Assert.DoesNotContain(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RpcException_ThrownByCode_PassesUnchanged()
    {
        await using var host = await Host(_ => throw new RpcException(new Status(StatusCode.Unauthenticated, "Send a token.")));

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel));

        Assert.Equal("Send a token.", failure.Status.Detail);
        Assert.Null(RpcErrors.Refusal(failure));
        Assert.Null(RpcErrors.TraceId(failure));
    }

    [Fact]
    public void Details_NotOurs_AreIgnored()
    {
        var failure = new RpcException(new Status(StatusCode.InvalidArgument, "no"), new Metadata { { "grpc-status-details-bin", [255, 1, 2] } });

        Assert.Null(RpcErrors.Refusal(failure));
    }

    private static Task<EchoHost> Host(Func<ServerCallContext, Task> first, ILoggerProvider? log = null) => EchoHost.StartAsync(first, services =>
    {
        services.AddGrpcHosting();
        if (log is not null) services.AddSingleton(log);
    });

    private static IEnumerable<Func<Task>> Calls(EchoHost host) =>
    [
        async () => await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel),
        async () => await host.Client.Gather(cancellationToken: Cancel),
        async () => await host.Client.Spread(new EchoRequest { Times = 1 }, cancellationToken: Cancel).ResponseStream.MoveNext(Cancel),
        async () => await host.Client.Chat(cancellationToken: Cancel).ResponseStream.MoveNext(Cancel),
    ];

    /// <summary>What a refusal says, without where it was thrown.</summary>
    private static Dictionary<string, object?> Facts(Refusal refusal) => refusal.GetType().GetProperties()
        .Where(property => property.DeclaringType == refusal.GetType() || property.Name == nameof(Exception.Message))
        .ToDictionary(property => property.Name, property => property.GetValue(refusal));
}
