using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Likeness;

/// <summary>A child's record that is likely the same, and why.</summary>
public sealed record LikelyChild(Child Child, Likeness Likeness);

/// <summary>Finds the records that are likely of the same child; one entry in the access log.</summary>
public sealed class FindLikelyChildren(Db<IntakeService> db, TimeProvider time)
{
    /// <param name="like">A name, and a birth date and postcode where known; with an id, records merged with that one are left out.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="actor">Who asks: restricted records are offered to those only who may open them.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Records that stand for a child, the likeliest first.</returns>
    public async Task<IReadOnlyList<LikelyChild>> HandleAsync(Child like, int most, Actor actor, CancellationToken cancellation)
    {
        var found = await db.ReadAsync(session => FindAsync(session, like, most, Restricted.MayOpen(actor)), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Search, "children", "", cancellation);
        return found;
    }

    private static async Task<IReadOnlyList<LikelyChild>> FindAsync(Session session, Child like, int most, bool withRestricted)
    {
        var own = like.ChildId.Length > 0 && await ChildStore.ByIdAsync(session, like.ChildId) is { } record ? record.StandsAs : like.ChildId;
        var likely = (await LikelyStore.CandidatesAsync(session, like, withRestricted))
            .Where(child => child.StandsAs != own)
            .Select(child => new LikelyChild(child, Likeness.Of(like, child)))
            .Where(one => one.Likeness.IsLikely)
            .OrderByDescending(one => one.Likeness.Score).ThenBy(one => one.Child.ChildId, StringComparer.Ordinal)
            .DistinctBy(one => one.Child.StandsAs)
            .Take(most).ToList();
        var kept = likely.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, likely.Select(one => one.Child.ChildId));
        return [.. likely.Select(one => one with { Child = kept[one.Child.ChildId] })];
    }
}
