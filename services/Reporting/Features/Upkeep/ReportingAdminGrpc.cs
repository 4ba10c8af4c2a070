using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Features.Indicators;
using Grpc.Core;

namespace CsWorkPerf.Reporting.Features.Upkeep;

/// <summary>Upkeep over the wire.</summary>
internal sealed class ReportingAdminGrpc(RebuildFromFeeds rebuild, GetStatus status, Db<ReportingService> db, TimeProvider time, LongCallsGrpc longCalls) : ReportingAdmin.ReportingAdminBase
{
    public override async Task Rebuild(RebuildRequest request, IServerStreamWriter<RebuildProgress> stream, ServerCallContext context)
    {
        await AccessLog.AddAsync(db, context.Actor(), time.GetUtcNow(), AccessAction.Rebuild, "totals", "all", context.CancellationToken);
        await longCalls.RunAsync(context, async cancellation =>
        {
            await foreach (var step in rebuild.RunAsync(cancellation))
                await stream.WriteAsync(new RebuildProgress { Stage = step.Stage, Done = step.Done, Total = step.Total }, cancellation);
        });
    }

    public override async Task<ReportingStatus> GetStatus(GetStatusRequest request, ServerCallContext context)
    {
        var answer = await status.RunAsync(context.CancellationToken);
        var message = new ReportingStatus { Commit = answer.Commit, Totals = answer.Mode.ToString().ToLowerInvariant() };
        message.Sources.AddRange(answer.Sources.Select(source => new ReportingStatus.Types.Source
        {
            Source_ = source.Source, Position = source.Position, Head = source.Head, Reachable = source.Reachable
        }));
        if (answer.Rebuild is { } step) message.Rebuild = new() { Stage = step.Stage, Done = step.Done, Total = step.Total };
        return message;
    }
}
