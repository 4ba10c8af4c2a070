using CsWorkPerf.Assessment.Features.Audits;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditActions;

/// <summary>Adds an action to a complete audit.</summary>
public sealed class AddAction(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such audit.</exception>
    /// <exception cref="Denied">The child's record is restricted; see <see cref="ActionChange.CheckRight"/>.</exception>
    /// <exception cref="RuleBroken">NOT_COMPLETE.</exception>
    /// <exception cref="InvalidInput">See <see cref="ActionPlan.Check"/>; UNKNOWN_ID.</exception>
    public Task<AuditAction> HandleAsync(string auditId, ActionPlan plan, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "audit", auditId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => AddAsync(tx, auditId, plan, actor, now)), cancellation));
    }

    private static async Task<AuditAction> AddAsync(Tx tx, string auditId, ActionPlan plan, Actor actor, DateTimeOffset now)
    {
        var audit = AuditStore.ById(tx, auditId) ?? throw new NotFound("audit", auditId);
        RestrictedChild.CheckCase(tx, audit.Case, actor, now);
        ActionChange.CheckRight(audit, actor);
        audit.CheckComplete();
        await ActionChange.CheckAsync(tx, plan, audit, now);
        var action = new AuditAction
        {
            ActionId = Guid.CreateVersion7(now).ToString(), Version = 1, AuditId = auditId, What = plan.What, OwnerId = plan.OwnerId, DueOn = plan.DueOn,
            RecordedBy = actor.Name, RecordedAt = now
        };
        ActionStore.Insert(tx, action);
        AuditWriting.NoteAction(tx, audit, null, action, actor, now);
        AccessLog.Add(tx, actor, now, AccessAction.Add, "audit_action", action.ActionId);
        return action;
    }
}
