using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Grpc.Tests.Echo;
using CsWorkPerf.Grpc.Tests.Echo.V1;
using Grpc.Core;

namespace CsWorkPerf.Grpc.Tests.Plumbing;

public sealed class TelemetryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, "OK", "0")]
    [InlineData(true, "NotFound", "5")]
    public async Task Call_ByOutcome_IsMeteredAndOnTheTraceOfItsCaller(bool refuse, string outcome, string code)
    {
        var metered = new ConcurrentQueue<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Name == "rpc.server.call.duration") listener.EnableMeasurementEvents(instrument); } };
        var activities = new ConcurrentQueue<Activity>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(traces);
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => { if (Activity.Current?.TraceId == caller.TraceId) metered.Enqueue(string.Join(' ', tags.ToArray().Select(tag => tag.Value))); });
        meters.Start();

        await using (var host = await EchoHost.StartAsync(_ => refuse ? throw new NotFound("echo", "1") : Task.CompletedTask, services => services.AddGrpcHosting()))
        {
            try
            {
                await host.Client.SayAsync(new EchoRequest(), cancellationToken: Cancel);
            }
            catch (RpcException) when (refuse)
            {
            }
            await host.StopAsync();
        }

        Assert.Equal([$"cswp.echo.v1.Echo/Say {outcome}"], metered);
        var activity = Assert.Single(activities, activity => activity.TraceId == caller.TraceId);
        Assert.Equal("/cswp.echo.v1.Echo/Say", activity.GetTagItem("grpc.method"));
        Assert.Equal(code, activity.GetTagItem("grpc.status_code"));
    }
}
