using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Clocks;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>The RPCs of the tracker.</summary>
public sealed class TrackerGrpc(ReadTracker read, WatchTracker watch, AssessmentClock clock, IHostApplicationLifetime lifetime) : V1.Tracker.TrackerBase
{
    public override async Task<V1.TrackerView> GetTracker(V1.GetTrackerRequest request, ServerCallContext context)
    {
        var (filter, target) = TrackerMapping.Read(request);
        return TrackerMapping.Write(await read.HandleAsync(filter, target, context.Actor(), context.CancellationToken), clock);
    }

    public override async Task WatchTracker(V1.WatchTrackerRequest request, IServerStreamWriter<V1.TrackerView> responseStream, ServerCallContext context)
    {
        var (filter, target) = TrackerMapping.Read(request.Tracker ?? new V1.GetTrackerRequest());
        // A call that lasts must not hold up a service that is stopping.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        await foreach (var view in watch.HandleAsync(filter, target, request.Mark, context.Actor(), either.Token))
            await responseStream.WriteAsync(TrackerMapping.Write(view, clock), either.Token);
    }
}
