using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditActions;

/// <summary>Marks an action as done or cancelled.</summary>
public sealed class CloseAction(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such action.</exception>
    /// <exception cref="Denied">The child's record is restricted; see <see cref="ActionChange.CheckRight"/>, but for the owner who says that it is done.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">ACTION_CLOSED.</exception>
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public Task<AuditAction> HandleAsync(ActionTarget target, ActionClosing closing, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "audit_action", target.ActionId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Close(tx))), cancellation));

        AuditAction Close(Tx tx)
        {
            var (action, audit) = ActionChange.Load(tx, target, isOwners: closing.State == AuditAction.Done, now);
            return ActionChange.Save(tx, audit, action, action.Close(closing, audit.AuditedOn, target.Actor, LondonTime.DayOf(now)), target.Actor, now);
        }
    }
}
