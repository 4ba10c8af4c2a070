using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Assessment.V1;
using Grpc.Core;

namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>The RPCs of data-quality queries.</summary>
public sealed class DataQualityGrpc(CountQueries count, ListQueries list) : Contracts.Assessment.V1.DataQuality.DataQualityBase
{
    public override async Task<CountQueriesResponse> CountQueries(CountQueriesRequest request, ServerCallContext context) =>
        DataQualityMapping.Write(await count.HandleAsync(DataQualityMapping.Read(request), context.CancellationToken));

    public override async Task<ListQueriesResponse> ListQueries(ListQueriesRequest request, ServerCallContext context)
    {
        var (kind, filter, newestFirst, page) = DataQualityMapping.Read(request);
        return DataQualityMapping.Write(await list.HandleAsync(kind, filter, newestFirst, page, context.Actor(), context.CancellationToken), request);
    }
}
