using System.Globalization;
using CsWorkPerf.Common.Messaging;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsWorkPerf.Common.Hosting;

/// <summary>
/// Not ready while stored events get no positions, since no feed has them then; degraded while they cannot be published, since
/// followers read them from the feed.
/// </summary>
internal sealed class OutboxCheck(RelayStates states) : IHealthCheck
{
    // As long as a follower may stand still.
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(3);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (states.All.FirstOrDefault(state => state.NumberedAgo > AtMost) is { } stuck)
            return Task.FromResult(HealthCheckResult.Unhealthy(string.Create(CultureInfo.InvariantCulture,
                $"The events of {stuck.Service} have got no positions for {stuck.NumberedAgo.TotalMinutes:0} minutes.")));
        if (states.All.FirstOrDefault(state => state.WaitedFor > AtMost) is { } waiting)
            return Task.FromResult(HealthCheckResult.Degraded(string.Create(CultureInfo.InvariantCulture,
                $"{waiting.Depth:N0} events of {waiting.Service} wait to be published; followers read them from the feed.")));
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
