using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>The RPCs of case audits.</summary>
public sealed class AuditsGrpc(
    SaveAudit save, RecordDiscussion discuss, ModerateAudit moderate, ReadAudit read, ListAudits list, ReadDrift readDrift, ImportAudits import, TimeProvider time) : V1.Audits.AuditsBase
{
    public override async Task<V1.Audit> SaveAudit(V1.SaveAuditRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var (target, form) = AuditMapping.Read(request, actor);
        return AuditMapping.Write(await save.HandleAsync(target, form, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<V1.Audit> RecordDiscussion(V1.RecordDiscussionRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var (target, on, agreed) = AuditMapping.Read(request, actor);
        return AuditMapping.Write(await discuss.HandleAsync(target, on, agreed, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<V1.Audit> ModerateAudit(V1.ModerateAuditRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var (target, moderation) = AuditMapping.Read(request, actor);
        return AuditMapping.Write(await moderate.HandleAsync(target, moderation, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<V1.AuditDetails> GetAudit(V1.GetAuditRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return AuditMapping.Write(await read.HandleAsync(RequestFields.RecordId("audit_id", request.AuditId), actor, context.CancellationToken), actor, LondonTime.Today(time));
    }

    public override async Task<V1.ListAuditsResponse> ListAudits(V1.ListAuditsRequest request, ServerCallContext context)
    {
        var (filter, page) = AuditListMapping.Read(request);
        return AuditListMapping.Write(await list.HandleAsync(filter, page, context.Actor(), context.CancellationToken), request);
    }

    public override async Task<V1.ModerationDrift> GetModerationDrift(V1.GetModerationDriftRequest request, ServerCallContext context)
    {
        var (from, to) = AuditListMapping.Read(request);
        return AuditListMapping.Write(await readDrift.HandleAsync(from, to, context.CancellationToken));
    }

    public override Task ImportAudits(IAsyncStreamReader<V1.ImportAuditsRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, AuditRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);
}
