using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>How long assessments take.</summary>
public sealed class DurationBackend(AssessmentDurations.AssessmentDurationsClient durations)
{
    public async Task<Durations> DurationsAsync(GetDurationsRequest request, CancellationToken cancellation) =>
        await durations.GetDurationsAsync(request, cancellationToken: cancellation);
}
