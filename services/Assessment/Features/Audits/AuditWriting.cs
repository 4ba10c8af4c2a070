using CsWorkPerf.Assessment.Features.AuditActions;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.History;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Which audit a command changes, as whom, and from which version.</summary>
public sealed record AuditTarget(string AuditId, long Version, Actor Actor);

/// <summary>What every change of an audit has in common.</summary>
internal static class AuditWriting
{
    /// <summary>The audit as it is stored. A command calls this inside <see cref="RestrictedChild.LogRefusalAsync"/>.</summary>
    /// <exception cref="NotFound">No such audit.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">NOT_COMPLETE.</exception>
    public static Audit LoadComplete(Tx tx, AuditTarget target, DateTimeOffset now)
    {
        var audit = AuditStore.ById(tx, target.AuditId) ?? throw new NotFound("audit", target.AuditId);
        RestrictedChild.CheckCase(tx, audit.Case, target.Actor, now);
        if (audit.Version != target.Version) throw new StaleVersion("audit", target.AuditId, audit.Version);
        audit.CheckComplete();
        return audit;
    }

    /// <summary>Stores the next version of an audit, with its entry in the history; the other services hear of a complete one.</summary>
    /// <returns>The audit as it is stored; as it was where nothing differs.</returns>
    public static Audit Save(Tx tx, Audit before, Audit after, string step, Actor actor, DateTimeOffset now)
    {
        if (after == before) return before;
        var saved = after with { Version = before.Version + 1, ChangedHere = true };
        AuditStore.Update(tx, saved, now);
        Note(tx, saved, step, AuditChanges.Between(before, after), actor, now);
        Tell(tx, saved, now);
        return saved;
    }

    /// <summary>Keeps in the audit's history what happened to an action that follows from it. Nobody else hears of it.</summary>
    /// <param name="tx">In which the action is stored.</param>
    /// <param name="audit">The action's.</param>
    /// <param name="before">Null where it was added.</param>
    /// <param name="after">As it is stored.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="now">When.</param>
    public static void NoteAction(Tx tx, Audit audit, AuditAction? before, AuditAction after, Actor actor, DateTimeOffset now)
    {
        var saved = audit with { Version = audit.Version + 1, ChangedHere = true };
        AuditStore.Update(tx, saved, now);
        var step = before is null ? AuditStep.ActionAdded : after.State switch
        {
            AuditAction.Done => AuditStep.ActionDone,
            AuditAction.Cancelled => AuditStep.ActionCancelled,
            _ => AuditStep.ActionChanged
        };
        AddEntry(tx, saved, step, AuditChanges.Between(before, after), actor, now);
    }

    /// <summary>Adds an entry to the history and to the access log.</summary>
    public static void Note(Tx tx, Audit audit, string step, IReadOnlyList<FieldChange> changes, Actor actor, DateTimeOffset now)
    {
        AddEntry(tx, audit, step, changes, actor, now);
        AccessLog.Add(tx, actor, now, step == AuditStep.Started ? AccessAction.Add : AccessAction.Change, "audit", audit.AuditId);
    }

    public static void Tell(Tx tx, Audit audit, DateTimeOffset now)
    {
        if (audit.State == AuditState.Complete) tx.Publish(AuditEvents.Of(audit, now), live: true);
    }

    private static void AddEntry(Tx tx, Audit audit, string step, IReadOnlyList<FieldChange> changes, Actor actor, DateTimeOffset now) => AuditStore.AddEntry(
        tx, audit, new AuditEntry { Version = audit.Version, At = now, Action = step, By = actor.Name, AccountId = actor.AccountId, Changes = FieldChange.Text(changes) });
}
