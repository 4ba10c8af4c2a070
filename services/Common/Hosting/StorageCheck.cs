using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Messaging;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsWorkPerf.Common.Hosting;

/// <summary>Not ready while a service's database cannot be read.</summary>
internal sealed class StorageCheck(IEnumerable<FeedSource> sources) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var source in sources)
        {
            try
            {
                await source.Db.ReadAsync(FeedLog.StateAsync, cancellationToken);
            }
            catch (Exception e) when (e is StorageUnavailable or System.Data.Common.DbException)
            {
                return HealthCheckResult.Unhealthy($"The database of {source.Db.Service} cannot be read.", e);
            }
        }
        return HealthCheckResult.Healthy();
    }
}
