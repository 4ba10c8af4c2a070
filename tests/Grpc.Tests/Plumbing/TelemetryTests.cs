using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Grpc.Tests.Echo;
using CsWorkPerf.Grpc.Tests.Echo.V1;
using Grpc.Core;
using Grpc.Health.V1;

namespace CsWorkPerf.Grpc.Tests.Plumbing;

public sealed class TelemetryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, "OK", "0", "stored")]
    [InlineData(true, "NotFound", "5", "refused")]
    public async Task Call_ByOutcome_IsMeteredAndOnTheTraceOfItsCaller(bool refuse, string outcome, string code, string command)
    {
        var (metered, commands) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Name is "rpc.server.call.duration" or "cswp.commands") listener.EnableMeasurementEvents(instrument); } };
        var activities = new ConcurrentQueue<Activity>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(traces);
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => Keep(metered, tags));
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => Keep(commands, tags));
        meters.Start();

        await using (var host = await EchoHost.StartAsync(_ => refuse ? throw new NotFound("echo", "1") : Task.CompletedTask, services => services.AddGrpcHosting(), app => app.MapGrpcHosting()))
        {
            await new Health.HealthClient(host.Channel).CheckAsync(new HealthCheckRequest(), cancellationToken: Cancel);
            try
            {
                await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel);
            }
            catch (RpcException) when (refuse)
            {
            }
            await host.StopAsync();
        }

        Assert.Equal([$"grpc.health.v1.Health/Check OK", $"cswp.echo.v1.Echo/Say {outcome}"], metered);
        // A question is no command.
        Assert.Equal([$"cswp.echo.v1.Echo/Say {command}"], commands);
        var activity = Assert.Single(activities, activity => activity.TraceId == caller.TraceId && activity.GetTagItem("grpc.method") is not "/grpc.health.v1.Health/Check");
        Assert.Equal("/cswp.echo.v1.Echo/Say", activity.GetTagItem("grpc.method"));
        Assert.Equal(code, activity.GetTagItem("grpc.status_code"));

        void Keep(ConcurrentQueue<string> kept, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Activity.Current?.TraceId == caller.TraceId) kept.Enqueue(string.Join(' ', tags.ToArray().Select(tag => tag.Value)));
        }
    }
}
