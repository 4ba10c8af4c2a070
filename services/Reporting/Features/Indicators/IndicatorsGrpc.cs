using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Scorecards;
using CsWorkPerf.Reporting.Features.Totals;
using Grpc.Core;
using Wire = CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The public contract: indicators over the wire.</summary>
internal sealed class IndicatorsGrpc(GetIndicator get, ListIndicators list, WatchIndicators watch, GetScorecard scorecard, CountingRules rules, LongCallsGrpc longCalls) : Wire.Reporting.ReportingBase
{
    private const int MostStreamed = 100, MostWatched = 20;

    public override async Task<ListIndicatorsResponse> ListIndicators(ListIndicatorsRequest request, ServerCallContext context)
    {
        var response = new ListIndicatorsResponse();
        response.Indicators.AddRange((await list.RunAsync(request.Analysis, context.CancellationToken)).Select(one => IndicatorMapping.Map(one.Indicator, one.HistoryFrom, rules.Clock)));
        return response;
    }

    public override async Task<IndicatorSeries> GetIndicator(GetIndicatorRequest request, ServerCallContext context)
    {
        var found = new Violations();
        var query = IndicatorQueryMapping.Map(request, found);
        found.ThrowIfAny();
        return IndicatorMapping.Map(await get.RunAsync(query!, context.CancellationToken), rules.Clock);
    }

    public override async Task StreamIndicators(StreamIndicatorsRequest request, IServerStreamWriter<IndicatorSeries> stream, ServerCallContext context)
    {
        foreach (var query in Queries(request.Requests, MostStreamed))
            await stream.WriteAsync(IndicatorMapping.Map(await get.RunAsync(query, context.CancellationToken), rules.Clock), context.CancellationToken);
    }

    public override Task WatchIndicators(WatchIndicatorsRequest request, IServerStreamWriter<IndicatorSeries> stream, ServerCallContext context) =>
        longCalls.RunAsync(context, async cancellation =>
        {
            await foreach (var answer in watch.RunAsync(Queries(request.Requests, MostWatched), cancellation))
                await stream.WriteAsync(IndicatorMapping.Map(answer, rules.Clock), cancellation);
        });

    public override async Task<Scorecard> GetScorecard(GetScorecardRequest request, ServerCallContext context) =>
        ScorecardMapping.Map(await scorecard.RunAsync(ScorecardMapping.Map(request), context.CancellationToken));

    private static List<IndicatorQuery> Queries(IReadOnlyList<GetIndicatorRequest> requests, int most)
    {
        var found = new Violations();
        if (requests.Count == 0 || requests.Count > most)
            found.Add("requests", $"Send 1 to {most} requests; there are {requests.Count:N0}.", "COUNT");
        found.ThrowIfAny();
        var queries = requests.Select((one, i) => IndicatorQueryMapping.Map(one, found, $"requests[{i}].")).ToList();
        found.ThrowIfAny();
        return [.. queries.Select(query => query!)];
    }
}
