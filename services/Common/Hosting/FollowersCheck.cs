using System.Globalization;
using CsWorkPerf.Common.Messaging;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsWorkPerf.Common.Hosting;

/// <summary>
/// Not ready while a follower is far behind what its source is known to have; degraded while a source cannot be reached,
/// since what is there already can still be served.
/// </summary>
internal sealed class FollowersCheck(FollowerStates states) : IHealthCheck
{
    private const long FarBehind = 50_000;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var all = states.All;
        if (all.FirstOrDefault(state => state.Head - state.Position > FarBehind) is { } behind)
            return Task.FromResult(HealthCheckResult.Unhealthy(string.Create(CultureInfo.InvariantCulture,
                $"{behind.Service} is {behind.Head - behind.Position:N0} events behind {behind.Source}.")));
        if (all.FirstOrDefault(state => !state.Reachable) is { } cut)
            return Task.FromResult(HealthCheckResult.Degraded($"{cut.Service} cannot reach {cut.Source}."));
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
