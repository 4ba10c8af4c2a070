using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;

namespace CsWorkPerf.Common.Security;

/// <summary>Offers the access logs of the services in this process to administrators.</summary>
internal sealed class AccessLogsGrpc(IEnumerable<FeedSource> sources, TimeProvider time) : AccessLogs.AccessLogsBase
{
    public override async Task<SearchAccessLogResponse> SearchAccessLog(SearchAccessLogRequest request, ServerCallContext context)
    {
        var (filter, page) = AccessLogMapping.Read(request);
        var db = sources.SingleOrDefault(source => source.Db.Service == request.Source)?.Db ?? throw new NotFound("access log", request.Source);
        var rows = await db.ReadAsync(session => AccessLogStore.PageAsync(session, filter, page), context.CancellationToken);
        await AccessLog.AddAsync(db, context.Actor(), time.GetUtcNow(), AccessAction.Search, "access_log", "", context.CancellationToken, filter.Summary);
        return AccessLogMapping.Write(rows, request, page);
    }
}
