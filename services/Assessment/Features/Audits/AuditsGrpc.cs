using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Common.V1;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>The RPCs of case audits.</summary>
public sealed class AuditsGrpc(ReadAudit read, ImportAudits import) : V1.Audits.AuditsBase
{
    public override async Task<V1.Audit> GetAudit(V1.GetAuditRequest request, ServerCallContext context) =>
        AuditMapping.Write(await read.HandleAsync(RequestFields.RecordId("audit_id", request.AuditId), context.Actor(), context.CancellationToken));

    public override Task ImportAudits(IAsyncStreamReader<V1.ImportAuditsRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, AuditRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);
}
