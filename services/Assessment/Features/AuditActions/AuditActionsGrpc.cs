using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using Grpc.Core;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.AuditActions;

/// <summary>The RPCs of the actions that follow from audits.</summary>
public sealed class AuditActionsGrpc(AddAction add, ChangeAction change, CloseAction close, ListActions list, TimeProvider time) : V1.AuditActions.AuditActionsBase
{
    public override async Task<V1.AuditAction> AddAction(V1.AddActionRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var auditId = RequestFields.RecordId("audit_id", request.AuditId);
        return Write(await add.HandleAsync(auditId, ActionMapping.Read(request.Plan), actor, RequestKey.Of(request.RequestId, actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<V1.AuditAction> ChangeAction(V1.ChangeActionRequest request, ServerCallContext context)
    {
        var target = ActionMapping.Target(request.ActionId, request.Version, context.Actor());
        return Write(await change.HandleAsync(target, ActionMapping.Read(request.Plan), RequestKey.Of(request.RequestId, target.Actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<V1.AuditAction> CloseAction(V1.CloseActionRequest request, ServerCallContext context)
    {
        var target = ActionMapping.Target(request.ActionId, request.Version, context.Actor());
        return Write(await close.HandleAsync(target, ActionMapping.Read(request), RequestKey.Of(request.RequestId, target.Actor.AccountId, request), context.CancellationToken));
    }

    public override async Task<V1.ListActionsResponse> ListActions(V1.ListActionsRequest request, ServerCallContext context)
    {
        var (filter, page) = ActionMapping.Read(request, Today);
        return ActionMapping.Write(await list.HandleAsync(filter, page, context.Actor(), context.CancellationToken), request, Today);
    }

    private DateOnly Today => LondonTime.Today(time);

    private V1.AuditAction Write(AuditAction action) => ActionMapping.Write(action, Today);
}
