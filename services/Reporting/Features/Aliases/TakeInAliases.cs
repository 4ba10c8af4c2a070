using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Aliases;

/// <summary>Takes in merges of children's records and their undoing: a newer version wins, and the groups they touch move with them.</summary>
internal sealed class TakeInAliases(FactKinds facts)
{
    /// <summary>Returns whether anything was new.</summary>
    /// <param name="tx">Where it is stored.</param>
    /// <param name="changes">Each record once.</param>
    /// <param name="sums">Where the difference goes; null while the totals stand still.</param>
    public async Task<bool> ApplyAsync(Tx tx, IReadOnlyList<ChildAlias> changes, TotalSums? sums)
    {
        if (changes.Count == 0) return false;
        var newer = await ChildAliasStore.NewerAsync(tx, changes);
        if (newer.Count == 0) return false;
        var touched = newer.Select(change => change.ChildId).Concat(newer.Select(change => change.MergedInto).OfType<string>()).Distinct().ToList();
        var before = await ChildAliasStore.FamiliesAsync(tx, touched);
        var after = before.With(newer);
        if (sums is not null)
        {
            var children = before.Members.Union(touched).ToList();
            await facts.Contacts.Kind.AddRegroupedAsync(tx, children, before, after, sums);
            await facts.Referrals.Kind.AddRegroupedAsync(tx, children, before, after, sums);
        }
        ChildAliasStore.Save(tx, newer, before, after);
        return true;
    }
}
