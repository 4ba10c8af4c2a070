using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Grpc.Tests.Echo;
using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace CsWorkPerf.Grpc.Tests.Plumbing;

public sealed class HealthTests
{
    private HealthStatus _check = HealthStatus.Healthy;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", HealthStatus.Healthy, ServingStatus.Serving)]
    [InlineData("", HealthStatus.Degraded, ServingStatus.Serving)]
    [InlineData("", HealthStatus.Unhealthy, ServingStatus.NotServing)]
    [InlineData("cswp.echo.v1.Echo", HealthStatus.Unhealthy, ServingStatus.NotServing)]
    [InlineData("grpc.health.v1.Health", HealthStatus.Unhealthy, ServingStatus.Serving)]
    public async Task Check_ByService_FollowsTheChecksThatConcernIt(string service, HealthStatus check, ServingStatus expected)
    {
        _check = check;
        await using var host = await HostAsync();

        var reply = await new Health.HealthClient(host.Channel).CheckAsync(new() { Service = service }, cancellationToken: Cancel);

        Assert.Equal(expected, reply.Status);
    }

    [Fact]
    public async Task Check_ServiceNotHere_IsNotFound()
    {
        await using var host = await HostAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
            await new Health.HealthClient(host.Channel).CheckAsync(new() { Service = "cswp.echo.v1" }, cancellationToken: Cancel));

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.IsType<NotFound>(RpcErrors.Refusal(failure));
    }

    [Fact]
    public async Task List_Host_NamesEveryService()
    {
        _check = HealthStatus.Unhealthy;
        await using var host = await HostAsync();

        var reply = await new Health.HealthClient(host.Channel).ListAsync(new(), cancellationToken: Cancel);

        Assert.Equal(["", "cswp.echo.v1.Echo", "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection"],
            reply.Statuses.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(ServingStatus.NotServing, reply.Statuses["cswp.echo.v1.Echo"].Status);
        Assert.Equal(ServingStatus.Serving, reply.Statuses["grpc.health.v1.Health"].Status);
    }

    [Fact]
    public async Task Watch_StatusChanges_IsToldEachChangeAndTheEnd()
    {
        await using var host = await HostAsync();
        using var call = new Health.HealthClient(host.Channel).Watch(new(), deadline: DateTime.UtcNow.AddMinutes(1), cancellationToken: Cancel);

        Assert.Equal(ServingStatus.Serving, await NextAsync(call));
        _check = HealthStatus.Unhealthy;
        Assert.Equal(ServingStatus.NotServing, await NextAsync(call));
        _check = HealthStatus.Healthy;
        Assert.Equal(ServingStatus.Serving, await NextAsync(call));
        var stop = host.StopAsync();
        Assert.Equal(ServingStatus.NotServing, await NextAsync(call));
        Assert.False(await call.ResponseStream.MoveNext(Cancel));
        await stop;
    }

    [Fact]
    public async Task Watch_ServiceNotHere_SaysSoAndStaysOpen()
    {
        await using var host = await HostAsync();
        using var call = new Health.HealthClient(host.Channel).Watch(new() { Service = "nobody" }, cancellationToken: Cancel);

        Assert.Equal(ServingStatus.ServiceUnknown, await NextAsync(call));
        var next = call.ResponseStream.MoveNext(Cancel);
        await new Health.HealthClient(host.Channel).CheckAsync(new(), cancellationToken: Cancel);

        Assert.False(next.IsCompleted);
    }

    [Fact]
    public async Task Check_ManyAtOnce_RunsTheChecksOnce()
    {
        var runs = 0;
        await using var host = await EchoHost.StartAsync(services: services =>
        {
            services.AddSingleton<TimeProvider>(new StoppedTime());
            services.AddGrpcHosting();
            services.AddHealthChecks().AddCheck("counted", () => { Interlocked.Increment(ref runs); return HealthCheckResult.Healthy(); });
        }, map: app => app.MapGrpcHosting());
        var client = new Health.HealthClient(host.Channel);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.CheckAsync(new(), cancellationToken: Cancel).ResponseAsync));

        Assert.Equal(1, runs);
    }

    private Task<EchoHost> HostAsync() => EchoHost.StartAsync(services: services =>
    {
        services.AddGrpcHosting();
        services.AddHealthChecks().AddCheck("echo", () => new HealthCheckResult(_check), ["cswp.echo.v1", "ready"]);
    }, map: app => app.MapGrpcHosting());

    private static async Task<ServingStatus> NextAsync(AsyncServerStreamingCall<HealthCheckResponse> call)
    {
        Assert.True(await call.ResponseStream.MoveNext(Cancel));
        return call.ResponseStream.Current.Status;
    }

    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
