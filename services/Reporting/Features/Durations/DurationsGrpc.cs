using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Totals;
using Grpc.Core;

namespace CsWorkPerf.Reporting.Features.Durations;

/// <summary>Durations over the wire.</summary>
internal sealed class DurationsGrpc(GetDurations get, CountingRules rules) : AssessmentDurations.AssessmentDurationsBase
{
    public override async Task<Contracts.Reporting.V1.Durations> GetDurations(GetDurationsRequest request, ServerCallContext context)
    {
        var found = new Violations();
        var query = IndicatorQueryMapping.Map(new GetIndicatorRequest
        {
            Indicator = "assessments.duration", From = request.From, To = request.To, Grain = request.Grain, GroupBy = Dimensions.NameOf(Dimension.WorkingDays), Filter = { request.Filter }
        }, found);
        if (request.Filter.ContainsKey(Dimensions.NameOf(Dimension.WorkingDays))) found.Add("filter[working_days]", "Durations are counted by working days: filter by locality and team.", "UNKNOWN_CODE");
        found.ThrowIfAny();
        return DurationsMapping.Map(await get.RunAsync(query!, context.CancellationToken), rules.Clock);
    }
}
