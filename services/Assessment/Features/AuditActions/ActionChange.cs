using CsWorkPerf.Assessment.Features.AuditProgrammes;
using CsWorkPerf.Assessment.Features.Audits;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditActions;

/// <summary>What the commands about actions have in common.</summary>
internal static class ActionChange
{
    /// <summary>The action as it is stored, with its audit. A command calls this inside <see cref="RestrictedChild.LogRefusalAsync"/>.</summary>
    /// <exception cref="NotFound">No such action.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static (AuditAction Action, Audit Audit) Load(Tx tx, ActionTarget target, DateTimeOffset now)
    {
        var action = ActionStore.ById(tx, target.ActionId) ?? throw new NotFound("audit_action", target.ActionId);
        var audit = AuditStore.ById(tx, action.AuditId) ?? throw new NotFound("audit", action.AuditId);
        RestrictedChild.Check(tx, audit.ChildId, target.Actor, now);
        return action.Version == target.Version ? (action, audit) : throw new StaleVersion("audit_action", target.ActionId, action.Version);
    }

    /// <exception cref="InvalidInput">See <see cref="ActionPlan.Check"/>; UNKNOWN_ID.</exception>
    public static Task CheckAsync(Tx tx, ActionPlan plan, Audit audit, DateTimeOffset now)
    {
        var today = LondonTime.DayOf(now);
        plan.Check(audit.AuditedOn, today);
        return Auditors.CheckInPostAsync(tx, "plan.owner_id", plan.OwnerId, today);
    }

    public static AuditAction Save(Tx tx, AuditAction changed, Actor actor, DateTimeOffset now)
    {
        ActionStore.Update(tx, changed);
        AccessLog.Add(tx, actor, now, AccessAction.Change, "audit_action", changed.ActionId);
        return changed;
    }
}
