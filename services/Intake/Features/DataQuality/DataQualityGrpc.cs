using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.DataQuality;

/// <summary>The RPCs of data-quality queries.</summary>
public sealed class DataQualityGrpc(CountQueries count, ListQueries list) : Contracts.Intake.V1.DataQuality.DataQualityBase
{
    public override async Task<CountQueriesResponse> CountQueries(CountQueriesRequest request, ServerCallContext context) =>
        DataQualityMapping.Write(await count.HandleAsync(DataQualityMapping.Read(request), context.CancellationToken));

    public override async Task<ListQueriesResponse> ListQueries(ListQueriesRequest request, ServerCallContext context)
    {
        var (kind, filter, newestFirst, page) = DataQualityMapping.Read(request);
        var actor = context.Actor();
        return DataQualityMapping.Write(await list.HandleAsync(kind, filter, newestFirst, page, actor, context.CancellationToken), request, actor);
    }
}
