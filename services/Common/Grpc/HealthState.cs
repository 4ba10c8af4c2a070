using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace CsWorkPerf.Common.Grpc;

/// <summary>
/// What the host's health checks say, as gRPC tells it. A check tagged with a proto package, such as <c>cswp.intake.v1</c>,
/// concerns the services of that package and the host; a check without such a tag concerns all. A degraded check still serves.
/// </summary>
internal sealed class HealthState(HealthCheckService checks, EndpointDataSource endpoints, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>Anybody may ask, so the checks behind the answers run at most once in this time.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _running = new(1);
    private readonly Lazy<IReadOnlyList<string>> _services = new(() => [.. GrpcServices.In(endpoints).Select(service => service.FullName)]);
    private volatile Known? _known;

    /// <summary>Full names of the services of this host.</summary>
    public IReadOnlyList<string> Services => _services.Value;

    public CancellationToken Stopping => lifetime.ApplicationStopping;

    /// <summary>The status of a service, or of the host for an empty name; SERVICE_UNKNOWN for one that is not here.</summary>
    public async ValueTask<ServingStatus> OfAsync(string service, CancellationToken cancellationToken)
    {
        if (service.Length > 0 && !Services.Contains(service)) return ServingStatus.ServiceUnknown;
        if (Stopping.IsCancellationRequested) return ServingStatus.NotServing;
        var known = await ReportAsync(cancellationToken);
        return known.Report.Entries.Values.Any(entry => entry.Status == HealthStatus.Unhealthy && Concerns(entry, service))
            ? ServingStatus.NotServing : ServingStatus.Serving;
    }

    private static bool Concerns(HealthReportEntry entry, string service)
    {
        var packages = entry.Tags.Where(tag => tag.StartsWith("cswp.", StringComparison.Ordinal)).ToList();
        return service.Length == 0 || packages.Count == 0 || packages.Any(package => service.StartsWith(package + '.', StringComparison.Ordinal));
    }

    private async ValueTask<Known> ReportAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && time.GetElapsedTime(known.At) < Fresh) return known;
        await _running.WaitAsync(cancellationToken);
        try
        {
            if (_known is { } other && time.GetElapsedTime(other.At) < Fresh) return other;
            // Not with the caller's token: others wait for the same answer.
            return _known = new Known(await checks.CheckHealthAsync(Stopping), time.GetTimestamp());
        }
        finally
        {
            _running.Release();
        }
    }

    private sealed record Known(HealthReport Report, long At);
}
