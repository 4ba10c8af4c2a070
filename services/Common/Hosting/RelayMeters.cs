using System.Diagnostics.Metrics;
using CsWorkPerf.Common.Messaging;
using Microsoft.Extensions.Hosting;

namespace CsWorkPerf.Common.Hosting;

/// <summary>Meters what the services of this process have still to relay and to follow.</summary>
internal sealed class RelayMeters(IMeterFactory meters, RelayStates relays, FollowerStates followers) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(Telemetry.Meter);
        meter.CreateObservableGauge("cswp.outbox.depth", () => relays.All.Select(state => new Measurement<long>(state.Depth, new KeyValuePair<string, object?>("service", state.Service))),
            unit: "{event}", description: "Events of a service that are not published.");
        meter.CreateObservableGauge("cswp.relay.lag", () => relays.All.Select(state => new Measurement<double>(state.WaitedFor.TotalSeconds, new KeyValuePair<string, object?>("service", state.Service))),
            unit: "s", description: "For how long events have waited to be published.");
        meter.CreateObservableGauge("cswp.follower.lag", () => followers.All.Select(state => new Measurement<long>(state.Lag, new("service", state.Service), new("source", state.Source))),
            unit: "{event}", description: "Events that a source has and a follower has not applied.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
