using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Not ready while the shown totals have stood still for long: what they say is no longer how things are.</summary>
internal sealed class TotalsCheck(TotalsLag lag) : IHealthCheck
{
    // Reading and folding ten million facts anew takes minutes.
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(15);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lag.StoodStillFor <= AtMost ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(
            string.Create(CultureInfo.InvariantCulture, $"The totals have stood still for {lag.StoodStillFor.TotalMinutes:0} minutes.")));
}
