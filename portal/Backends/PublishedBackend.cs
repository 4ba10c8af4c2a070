using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>What other councils published.</summary>
public sealed class PublishedBackend(PublishedFigures.PublishedFiguresClient published)
{
    /// <param name="council">Whose region and neighbours; empty for the council set.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<PublishedTimeliness> TimelinessAsync(string? council, CancellationToken cancellation) =>
        await published.GetTimelinessAsync(new GetPublishedTimelinessRequest { Council = council ?? "" }, cancellationToken: cancellation);
}
