using System.Globalization;
using CsWorkPerf.Common.Messaging;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsWorkPerf.Common.Hosting;

/// <summary>
/// Not ready while a follower is far behind what its source is known to have, or stands still before it; degraded while a source
/// cannot be reached, since what is there already can still be served.
/// </summary>
internal sealed class FollowersCheck(FollowerStates states) : IHealthCheck
{
    private const long FarBehind = 50_000;

    // The longest transaction takes seconds, and a database that is away for a moment should not empty the load balancer.
    private static readonly TimeSpan StoodStill = TimeSpan.FromMinutes(3);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var all = states.All;
        if (all.FirstOrDefault(state => state.Lag > FarBehind) is { } behind)
            return Unhealthy($"{behind.Service} is {behind.Lag:N0} events behind {behind.Source}.");
        if (all.FirstOrDefault(state => state.Reachable && state.StoodStillFor > StoodStill) is { } stuck)
            return Unhealthy($"{stuck.Service} has not moved past position {stuck.Position:N0} of {stuck.Source} for {stuck.StoodStillFor.TotalMinutes:0} minutes.");
        if (all.FirstOrDefault(state => !state.Reachable) is { } cut)
            return Task.FromResult(HealthCheckResult.Degraded($"{cut.Service} cannot reach {cut.Source}."));
        if (all.FirstOrDefault(state => state.Failing) is { } failing)
            return Task.FromResult(HealthCheckResult.Degraded($"{failing.Service} cannot apply what {failing.Source} has; it tries again."));
        return Task.FromResult(HealthCheckResult.Healthy());
    }

    private static Task<HealthCheckResult> Unhealthy(FormattableString what) =>
        Task.FromResult(HealthCheckResult.Unhealthy(what.ToString(CultureInfo.InvariantCulture)));
}
