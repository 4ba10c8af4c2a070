using CsWorkPerf.Contracts.Reporting.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Reporting: the catalogue and its figures.</summary>
public sealed class ReportingBackend(Reporting.ReportingClient reporting, TimeProvider clock)
{
    /// <summary>A stream has no deadline of its own; a page does not wait for longer than this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The catalogue; with analysis, also the figures beside it that the analysis pages use.</summary>
    public async Task<IReadOnlyList<Indicator>> ListIndicatorsAsync(CancellationToken cancellation, bool analysis = false) =>
        (await reporting.ListIndicatorsAsync(new ListIndicatorsRequest { Analysis = analysis }, cancellationToken: cancellation)).Indicators;

    public async Task<IndicatorSeries> GetIndicatorAsync(GetIndicatorRequest request, CancellationToken cancellation) =>
        await reporting.GetIndicatorAsync(request, cancellationToken: cancellation);

    /// <summary>The scorecard of the last whole month.</summary>
    public async Task<Scorecard> GetScorecardAsync(string locality, CancellationToken cancellation) =>
        await reporting.GetScorecardAsync(new GetScorecardRequest { Locality = locality }, cancellationToken: cancellation);

    /// <summary>Several series in one call, in the order of the requests.</summary>
    public async Task<IReadOnlyList<IndicatorSeries>> StreamIndicatorsAsync(IEnumerable<GetIndicatorRequest> requests, CancellationToken cancellation)
    {
        using var call = reporting.StreamIndicators(new StreamIndicatorsRequest { Requests = { requests } },
            deadline: clock.GetUtcNow().Add(Patience).UtcDateTime, cancellationToken: cancellation);
        var series = new List<IndicatorSeries>();
        await foreach (var each in call.ResponseStream.ReadAllAsync(cancellation)) series.Add(each);
        return series;
    }
}
