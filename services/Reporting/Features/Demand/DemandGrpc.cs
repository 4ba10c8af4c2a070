using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Facts;
using Grpc.Core;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>The demand analysis over the wire.</summary>
internal sealed class DemandGrpc(GetWeekPattern week, GetDemandMonths months, GetDemandSources sources, GetSourceShares shares) : DemandAnalysis.DemandAnalysisBase
{
    // The group whose share is most asked about; the request may name another.
    private const string Police = "Police";

    public override async Task<WeekPattern> GetWeekPattern(GetWeekPatternRequest request, ServerCallContext context) =>
        DemandMapping.Map(await week.RunAsync(DemandScopeMapping.Map(request.Filter), context.CancellationToken));

    public override async Task<DemandMonths> GetDemandMonths(GetDemandMonthsRequest request, ServerCallContext context) =>
        DemandMapping.Map(await months.RunAsync(DemandScopeMapping.Map(request.Filter), context.CancellationToken));

    public override async Task<DemandSources> GetDemandSources(GetDemandSourcesRequest request, ServerCallContext context) =>
        DemandMapping.Map(await sources.RunAsync(DemandScopeMapping.Map(request.Filter), context.CancellationToken));

    public override async Task<SourceShares> GetSourceShares(GetSourceSharesRequest request, ServerCallContext context)
    {
        var found = new Violations();
        var group = DemandScopeMapping.Code(Dimension.SourceGroup, request.SourceGroup, "source_group", found) ?? Police;
        found.ThrowIfAny();
        return DemandMapping.Map(await shares.RunAsync(DemandScopeMapping.Map(request.Filter), group, context.CancellationToken));
    }
}
