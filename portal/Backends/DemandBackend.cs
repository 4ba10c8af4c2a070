using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Reporting's analysis of demand.</summary>
public sealed class DemandBackend(DemandAnalysis.DemandAnalysisClient demand)
{
    public async Task<WeekPattern> WeekAsync(DemandFilter filter, CancellationToken cancellation) =>
        await demand.GetWeekPatternAsync(new GetWeekPatternRequest { Filter = filter }, cancellationToken: cancellation);

    public async Task<DemandMonths> MonthsAsync(DemandFilter filter, CancellationToken cancellation) =>
        await demand.GetDemandMonthsAsync(new GetDemandMonthsRequest { Filter = filter }, cancellationToken: cancellation);

    public async Task<DemandSources> SourcesAsync(DemandFilter filter, CancellationToken cancellation) =>
        await demand.GetDemandSourcesAsync(new GetDemandSourcesRequest { Filter = filter }, cancellationToken: cancellation);

    public async Task<SourceShares> SharesAsync(DemandFilter filter, string group, CancellationToken cancellation) =>
        await demand.GetSourceSharesAsync(new GetSourceSharesRequest { Filter = filter, SourceGroup = group }, cancellationToken: cancellation);
}
