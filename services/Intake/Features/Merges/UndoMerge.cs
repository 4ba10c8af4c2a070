using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Merges;

/// <summary>Which record stands for itself again, from which version, and why.</summary>
public sealed record MergeUndone(string ChildId, long Version, string Reason);

/// <summary>
/// Undoes a merge. What was logged or imported about the merged record goes back with it; what was logged about the kept one
/// since then stays there. Managers only, as <see cref="MergeChildren"/>.
/// </summary>
public sealed class UndoMerge(Db<IntakeService> db, TimeProvider time)
{
    /// <returns>The record that was merged.</returns>
    /// <exception cref="NotFound">No such child.</exception>
    /// <exception cref="StaleVersion">Somebody else changed it.</exception>
    /// <exception cref="RuleBroken">NOT_MERGED.</exception>
    public Task<Child> HandleAsync(MergeUndone undone, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Run(tx, undone, actor, now))), cancellation);
    }

    private static Child Run(Tx tx, MergeUndone undone, Actor actor, DateTimeOffset now)
    {
        var before = MergeChildren.Load(tx, undone.ChildId, undone.Version);
        var alone = Family.Undo(before);
        FamilyStore.UpdateMergedInto(tx, alone);
        Standing.Merged(tx, FamilyStore.Of(tx, before.KeptId), now);
        FamilyStore.AddEntry(tx, alone, before.MergedInto, AccessAction.MergeUndone, actor, now, undone.Reason);
        AccessLog.Add(tx, actor, now, AccessAction.MergeUndone, "child", alone.ChildId, "from child " + before.MergedInto);
        AccessLog.Add(tx, actor, now, AccessAction.MergeUndone, "child", before.MergedInto, "with child " + alone.ChildId);
        tx.Publish(new ChildAliasChanged { ChildId = alone.ChildId, Version = alone.Version, OccurredAt = now }, live: true);
        return ChildStore.ById(tx, alone.ChildId)!;
    }
}
