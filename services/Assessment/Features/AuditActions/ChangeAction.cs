using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditActions;

/// <summary>Puts another plan in the place of an action's; a closed one is open again.</summary>
public sealed class ChangeAction(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such action.</exception>
    /// <exception cref="Denied">The child's record is restricted; see <see cref="ActionChange.CheckRight"/>.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="InvalidInput">See <see cref="ActionPlan.Check"/>; UNKNOWN_ID.</exception>
    public Task<AuditAction> HandleAsync(ActionTarget target, ActionPlan plan, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "audit_action", target.ActionId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => ChangeAsync(tx)), cancellation));

        async Task<AuditAction> ChangeAsync(Tx tx)
        {
            var (action, audit) = ActionChange.Load(tx, target, isOwners: false, now);
            await ActionChange.CheckAsync(tx, plan, audit, now);
            return ActionChange.Save(tx, audit, action, action.Change(plan, target.Actor, now), target.Actor, now);
        }
    }
}
