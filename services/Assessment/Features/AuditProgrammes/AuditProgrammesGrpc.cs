using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>The RPCs of the monthly programme of audits.</summary>
public sealed class AuditProgrammesGrpc(
    PlanProgramme plan, DrawProgramme draw, ListProgrammes list, ReadProgramme read, ListCases listCases, CountOwnCases countOwn, ReallocateCase reallocate, ReadProgrammeDraw readDraw)
    : V1.AuditProgrammes.AuditProgrammesBase
{
    public override async Task<V1.NextProgramme> GetNextProgramme(V1.GetNextProgrammeRequest request, ServerCallContext context) =>
        ProgrammeMapping.Write(await plan.HandleAsync(context.CancellationToken));

    public override async Task<V1.AuditProgramme> DrawProgramme(V1.DrawProgrammeRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var (size, auditorIds) = ProgrammeMapping.Read(request);
        return ProgrammeMapping.Write(await draw.HandleAsync(size, auditorIds, actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<V1.ListProgrammesResponse> ListProgrammes(V1.ListProgrammesRequest request, ServerCallContext context) =>
        ProgrammeMapping.Write(await list.HandleAsync(ProgrammeMapping.Read(request), context.Actor(), context.CancellationToken));

    public override async Task<V1.ProgrammeDetails> GetProgramme(V1.GetProgrammeRequest request, ServerCallContext context) =>
        ProgrammeMapping.Write(await read.HandleAsync(RequestFields.RecordId("programme_id", request.ProgrammeId), context.Actor(), context.CancellationToken));

    public override async Task<V1.ListCasesResponse> ListCases(V1.ListCasesRequest request, ServerCallContext context)
    {
        var (filter, page) = CaseMapping.Read(request);
        var actor = context.Actor();
        return CaseMapping.Write(await listCases.HandleAsync(filter, page, actor, context.CancellationToken), request, actor);
    }

    public override async Task<V1.OwnCaseCounts> CountOwnCases(V1.CountOwnCasesRequest request, ServerCallContext context) =>
        CaseMapping.Write(await countOwn.HandleAsync(context.Actor(), context.CancellationToken));

    public override async Task<V1.AuditCase> ReallocateCase(V1.ReallocateCaseRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return CaseMapping.Write(await reallocate.HandleAsync(CaseMapping.Read(request), actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken), actor);
    }

    public override async Task<V1.ProgrammeDraw> GetProgrammeDraw(V1.GetProgrammeDrawRequest request, ServerCallContext context) =>
        ProgrammeMapping.Write(await readDraw.HandleAsync(RequestFields.RecordId("programme_id", request.ProgrammeId), context.Actor(), context.CancellationToken));
}
