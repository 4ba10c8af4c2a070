using CsWorkPerf.Contracts.Reporting.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Reporting: the catalogue and its figures.</summary>
public sealed class ReportingBackend(Channels channels, Calls calls)
{
    private readonly Reporting.ReportingClient _reporting = new(channels.For("Reporting"));

    public async Task<IReadOnlyList<Indicator>> ListIndicatorsAsync(CancellationToken cancellation) =>
        (await _reporting.ListIndicatorsAsync(new ListIndicatorsRequest(), calls.Options(cancellation))).Indicators;

    public async Task<IndicatorSeries> GetIndicatorAsync(GetIndicatorRequest request, CancellationToken cancellation) =>
        await _reporting.GetIndicatorAsync(request, calls.Options(cancellation));

    /// <summary>Several series in one call, in the order of the requests.</summary>
    public async Task<IReadOnlyList<IndicatorSeries>> StreamIndicatorsAsync(IEnumerable<GetIndicatorRequest> requests, CancellationToken cancellation)
    {
        using var call = _reporting.StreamIndicators(new StreamIndicatorsRequest { Requests = { requests } }, calls.Options(cancellation));
        var series = new List<IndicatorSeries>();
        await foreach (var each in call.ResponseStream.ReadAllAsync(cancellation)) series.Add(each);
        return series;
    }
}
