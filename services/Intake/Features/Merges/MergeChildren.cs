using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Merges;

/// <summary>Which record is merged into which, from which versions, and why.</summary>
public sealed record Merge(string KeptId, long KeptVersion, string MergedId, long MergedVersion, string Reason);

/// <summary>Merges a child's record into another of the same child. Managers only (access table), who may open every record.</summary>
public sealed class MergeChildren(Db<IntakeService> db, TimeProvider time)
{
    /// <returns>The record that is kept.</returns>
    /// <exception cref="NotFound">No such child.</exception>
    /// <exception cref="StaleVersion">Somebody else changed one of the two.</exception>
    /// <exception cref="InvalidInput">Both are the same record.</exception>
    /// <exception cref="RuleBroken">See <see cref="Family.Merge"/>.</exception>
    public Task<Child> HandleAsync(Merge merge, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Run(tx, merge, actor, now))), cancellation);
    }

    private static Child Run(Tx tx, Merge merge, Actor actor, DateTimeOffset now)
    {
        var (kept, before) = (Load(tx, merge.KeptId, merge.KeptVersion), Load(tx, merge.MergedId, merge.MergedVersion));
        var merged = Family.Merge(before, kept);
        FamilyStore.UpdateMergedInto(tx, merged);
        Standing.Merged(tx, [.. FamilyStore.Of(tx, kept.ChildId), .. FamilyStore.Of(tx, merged.ChildId)], now);
        FamilyStore.AddEntry(tx, merged, kept.ChildId, AccessAction.Merged, actor, now, merge.Reason);
        AccessLog.Add(tx, actor, now, AccessAction.Merged, "child", merged.ChildId, "into child " + kept.ChildId);
        AccessLog.Add(tx, actor, now, AccessAction.Merged, "child", kept.ChildId, "with child " + merged.ChildId);
        tx.Publish(new ChildAliasChanged { ChildId = merged.ChildId, Version = merged.Version, OccurredAt = now, MergedInto = kept.ChildId }, live: true);
        return ChildStore.ById(tx, kept.ChildId)!;
    }

    /// <summary>A record that is about to be merged or told apart, in the version that the caller saw.</summary>
    internal static Child Load(Tx tx, string childId, long version)
    {
        var child = ChildStore.ById(tx, childId) ?? throw new NotFound("child", childId);
        return child.Version == version ? child : throw new StaleVersion("child", childId, child.Version);
    }
}
