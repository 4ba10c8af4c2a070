using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>
/// Takes in facts: a newer version wins, an older or equal one changes nothing. The totals move with them, unless there is so
/// much to take in that folding everything once afterwards is quicker.
/// </summary>
internal sealed class TakeInFacts(
    FactStore<ContactFact> contacts, FactStore<ReferralFact> referrals, TotalsStore totals, CountingRules rules, ReportingSettings settings)
{
    public async Task ApplyAsync(Tx tx, FactChanges changes)
    {
        var state = await TotalsStateStore.ReadAsync(tx);
        if (changes.Lag > settings.RebuildBehind && state.Mode != TotalsMode.Behind)
        {
            state = await TotalsStateStore.GoBehindAsync(tx, state);
            await contacts.DropChildIndexAsync(tx);
            await referrals.DropChildIndexAsync(tx);
        }

        var sums = state.Mode == TotalsMode.Behind ? null : new TotalSums();
        var changed = await StoreAsync(tx, contacts, changes.Contacts, FactQuery.Of, GroupMeasures.OfContacts(rules), sums)
            | await StoreAsync(tx, referrals, changes.Referrals, FactQuery.Of, GroupMeasures.OfReferrals(), sums);
        if (!changed) return;

        state = state with { Commits = state.Commits + 1 };
        if (sums is not null)
        {
            var rows = await totals.RowsAsync(tx, sums);
            if (state.Mode == TotalsMode.Building) TotalsStore.InsertChanges(tx, state.Commits, rows);
            else TotalsStore.Add(tx, state.ShownVersion, rows);
        }
        await TotalsStateStore.StoreAsync(tx, state.Mode == TotalsMode.Current ? state with { ShownCommit = state.Commits } : state);
    }

    private static async Task<bool> StoreAsync<TFact>(
        Tx tx, FactStore<TFact> store, IReadOnlyList<TFact> facts, Func<TFact, IReadOnlyList<string>> queriesOf,
        Action<IReadOnlyList<TFact>, List<Contribution>> measure, TotalSums? sums)
        where TFact : IFact
    {
        if (facts.Count == 0) return false;
        var versions = await store.ListVersionsAsync(tx, facts.Select(fact => fact.Id));
        var newer = facts.Where(fact => !versions.TryGetValue(fact.Id, out var version) || fact.Version > version).ToList();
        if (newer.Count == 0) return false;

        if (sums is not null)
        {
            var before = await store.ListByIdsAsync(tx, newer.Select(fact => fact.Id).Where(versions.ContainsKey));
            var children = newer.Concat(before).Select(fact => fact.ChildId).Distinct();
            GroupMeasures.AddDifference(await store.ListByChildrenAsync(tx, children), newer, measure, sums);
        }
        foreach (var fact in newer)
        {
            if (versions.ContainsKey(fact.Id)) store.Update(tx, fact, queriesOf(fact));
            else store.Insert(tx, fact, queriesOf(fact));
        }
        return true;
    }
}
