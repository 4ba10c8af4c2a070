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
    /// <param name="tx">In which it is changed.</param>
    /// <param name="target">Which, as whom, from which version.</param>
    /// <param name="isOwners">The action's owner may do this, too.</param>
    /// <param name="now">The time of the command.</param>
    /// <exception cref="NotFound">No such action.</exception>
    /// <exception cref="Denied">The child's record is restricted; the action is not the caller's to change so.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static (AuditAction Action, Audit Audit) Load(Tx tx, ActionTarget target, bool isOwners, DateTimeOffset now)
    {
        var action = ActionStore.ById(tx, target.ActionId) ?? throw new NotFound("audit_action", target.ActionId);
        var audit = AuditStore.ById(tx, action.AuditId) ?? throw new NotFound("audit", action.AuditId);
        RestrictedChild.CheckCase(tx, audit.Case, target.Actor, now);
        if (!isOwners || action.OwnerId != target.Actor.WorkerId) CheckRight(audit, target.Actor);
        return action.Version == target.Version ? (action, audit) : throw new StaleVersion("audit_action", target.ActionId, action.Version);
    }

    /// <exception cref="Denied">The caller is neither the audit's auditor nor a manager nor an auditor.</exception>
    public static void CheckRight(Audit audit, Actor actor)
    {
        if (!audit.IsFollowedUpBy(actor))
            throw new Denied("The auditor of the case, a manager or an auditor plans actions; you may say of your own that they are done.");
    }

    /// <exception cref="InvalidInput">See <see cref="ActionPlan.Check"/>; UNKNOWN_ID.</exception>
    public static Task CheckAsync(Tx tx, ActionPlan plan, Audit audit, DateTimeOffset now)
    {
        var today = LondonTime.DayOf(now);
        plan.Check(audit.AuditedOn, today);
        return Auditors.CheckInPostAsync(tx, "plan.owner_id", plan.OwnerId, today);
    }

    /// <summary>Stores the action, and keeps in the audit's history what it said before.</summary>
    public static AuditAction Save(Tx tx, Audit audit, AuditAction before, AuditAction changed, Actor actor, DateTimeOffset now)
    {
        ActionStore.Update(tx, changed);
        AuditWriting.NoteAction(tx, audit, before, changed, actor, now);
        AccessLog.Add(tx, actor, now, AccessAction.Change, "audit_action", changed.ActionId);
        return changed;
    }
}
