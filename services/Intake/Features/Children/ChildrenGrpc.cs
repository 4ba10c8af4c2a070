using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Imports;
using CsWorkPerf.Intake.Features.Likeness;
using CsWorkPerf.Intake.Features.Merges;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>The RPCs of children.</summary>
public sealed class ChildrenGrpc(
    AddChild add, ChangeChild change, ReadChild read, SearchChildren search, ReadChildHistory history,
    FindLikelyChildren likely, MergeChildren merge, UndoMerge undoMerge, NameChildren name, IdentifyChildren identify, ImportChildren import, TimeProvider time)
    : Contracts.Intake.V1.Children.ChildrenBase
{
    private const int DefaultLimit = 20, MostLimit = 200;

    public override async Task<Contracts.Intake.V1.Child> AddChild(AddChildRequest request, ServerCallContext context)
    {
        var (entered, actor) = (ChildMapping.Read(request.Child, LondonTime.Today(time)), context.Actor());
        return ChildMapping.Write(await add.HandleAsync(entered, request.RefuseKnown, actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<Contracts.Intake.V1.Child> ChangeChild(ChangeChildRequest request, ServerCallContext context)
    {
        RequestFields.RecordId("child.child_id", request.Child?.ChildId ?? "");
        var (entered, actor) = (ChildMapping.Read(request.Child, LondonTime.Today(time)), context.Actor());
        return ChildMapping.Write(await change.HandleAsync(entered, actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<Contracts.Intake.V1.Child> GetChild(GetChildRequest request, ServerCallContext context) =>
        ChildMapping.Write(await read.HandleAsync(RequestFields.RecordId("child_id", request.ChildId), context.Actor(), context.CancellationToken));

    public override async Task<FindLikelyChildrenResponse> FindLikelyChildren(FindLikelyChildrenRequest request, ServerCallContext context)
    {
        var (like, most) = LikelyMapping.Read(request, LondonTime.Today(time));
        return LikelyMapping.Write(await likely.HandleAsync(like, most, context.Actor(), context.CancellationToken));
    }

    public override async Task<Contracts.Intake.V1.Child> MergeChildren(MergeChildrenRequest request, ServerCallContext context)
    {
        var (entered, actor) = (MergeMapping.Read(request), context.Actor());
        return ChildMapping.Write(await merge.HandleAsync(entered, actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<Contracts.Intake.V1.Child> UndoMerge(UndoMergeRequest request, ServerCallContext context)
    {
        var (entered, actor) = (MergeMapping.Read(request), context.Actor());
        return ChildMapping.Write(await undoMerge.HandleAsync(entered, actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<ChildHistory> GetChildHistory(GetChildHistoryRequest request, ServerCallContext context)
    {
        var childId = RequestFields.RecordId("child_id", request.ChildId);
        if (request.Limit is < 0 or > MostLimit)
            throw new InvalidInput("limit", $"limit is {request.Limit}; it must be 1 to {MostLimit}, or 0 for {DefaultLimit}.", "OUT_OF_RANGE");
        var limit = request.Limit == 0 ? DefaultLimit : request.Limit;
        return ChildMapping.Write(await history.HandleAsync(childId, limit, context.Actor(), context.CancellationToken));
    }

    public override async Task<SearchChildrenResponse> SearchChildren(SearchChildrenRequest request, ServerCallContext context)
    {
        var (query, page) = ChildSearchMapping.Read(request);
        var found = await search.HandleAsync(query, page, context.Actor(), context.CancellationToken);
        return ChildSearchMapping.Write(found, request, context.Actor());
    }

    public override async Task<NameChildrenResponse> NameChildren(NameChildrenRequest request, ServerCallContext context) =>
        NameMapping.Write(await name.HandleAsync(NameMapping.Read(request), request.Opened, context.Actor(), context.CancellationToken));

    public override async Task<IdentifyChildrenResponse> IdentifyChildren(IdentifyChildrenRequest request, ServerCallContext context)
    {
        var found = await identify.HandleAsync(IdentifyMapping.CouncilIds(request.CouncilIds), context.Actor(), context.CancellationToken);
        return new() { ChildIds = { found.ToDictionary() } };
    }

    public override Task ImportChildren(IAsyncStreamReader<ImportChildrenRequest> requestStream, IServerStreamWriter<ImportReport> responseStream, ServerCallContext context) =>
        ImportStream.RunAsync(requestStream, responseStream, ChildRowMapping.Read, import.Start(context.Actor()), context.CancellationToken);
}
