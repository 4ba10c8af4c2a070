using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>
/// Takes in facts: a newer version wins, an older or equal one changes nothing. The totals move with them, unless there is so
/// much to take in that folding everything once afterwards is quicker.
/// </summary>
internal sealed class TakeInFacts(FactKinds facts, TakeInAliases aliases, TotalsStore totals, TotalsSettings counted, ReportingSettings settings)
{
    // Folding a fact costs about a fortieth of keeping the totals up for an event.
    private const int FactsPerEvent = 40;

    public async Task ApplyAsync(Tx tx, FactChanges changes)
    {
        var state = await TotalsStateStore.ReadAsync(tx);
        if (state.Commits == 0) state = state with { Settings = counted.Fingerprint, ContactLayout = ContactCell.Layout };
        if (state.Mode != TotalsMode.Behind && await IsTooFarAsync(tx, changes.Lag))
        {
            state = await TotalsStateStore.GoBehindAsync(tx, state);
            foreach (var store in facts.Stores) await store.DropIndexAsync(tx);
        }
        // Totals that were counted under other settings are not added to.
        else if (state.Mode == TotalsMode.Current && state.Settings != counted.Fingerprint) state = await TotalsStateStore.GoBehindAsync(tx, state);

        var sums = state.Mode == TotalsMode.Behind ? null : new TotalSums();
        var joined = sums is null ? null : await JoinedFacts.TouchedAsync(tx, facts, changes);
        if (joined is not null) await joined.AddAsync(tx, facts, sums!, -1);
        // Aliases first: what follows is grouped under them.
        var changed = await aliases.ApplyAsync(tx, changes.Aliases, sums)
            | await StoreAsync(tx, facts.Contacts, changes.Contacts, sums)
            | await StoreAsync(tx, facts.Referrals, changes.Referrals, sums)
            | await StoreAsync(tx, facts.Reviews, changes.Reviews, sums: null)
            | await StoreAsync(tx, facts.Assessments, changes.Assessments, sums: null)
            | await StoreAsync(tx, facts.Enquiries, changes.Enquiries, sums)
            | await StoreAsync(tx, facts.Audits, changes.Audits, sums);
        if (!changed) return;
        if (joined is not null) await joined.AddAsync(tx, facts, sums!, 1);

        state = state with { Commits = state.Commits + 1 };
        if (sums is not null)
        {
            var rows = await totals.RowsAsync(tx, sums);
            if (state.Mode == TotalsMode.Building) TotalsStore.InsertChanges(tx, state.Commits, rows);
            else TotalsStore.Add(tx, state.ShownVersion, rows);
        }
        await TotalsStateStore.StoreAsync(tx, state.Mode == TotalsMode.Current ? state with { ShownCommit = state.Commits } : state);
    }

    private async Task<bool> IsTooFarAsync(Tx tx, long lag)
    {
        if (lag <= settings.RebuildBehind) return false;
        var stored = 0L;
        foreach (var store in facts.Stores) stored += await store.CountAsync(tx);
        return lag > settings.RebuildBehind + (stored / FactsPerEvent);
    }

    private static async Task<bool> StoreAsync<TFact>(Tx tx, FactStore<TFact> store, IReadOnlyList<TFact> facts, TotalSums? sums)
        where TFact : IFact
    {
        if (facts.Count == 0) return false;
        var versions = await store.ListVersionsAsync(tx, facts.Select(fact => fact.Id));
        var newer = facts.Where(fact => !versions.TryGetValue(fact.Id, out var version) || fact.Version > version).ToList();
        if (newer.Count == 0) return false;

        if (sums is not null)
        {
            var before = await store.Kind.ListByIdsAsync(tx, newer.Select(fact => fact.Id).Where(versions.ContainsKey));
            var groups = newer.Concat(before).Select(fact => fact.Group).Distinct().ToList();
            var families = await ChildAliasStore.FamiliesAsync(tx, groups);
            GroupMeasures.AddDifference(await store.Kind.ListByGroupsAsync(tx, families.Members.Union(groups)), newer, families, store.Kind.Measure, sums);
        }
        foreach (var fact in newer)
        {
            if (versions.ContainsKey(fact.Id)) store.Update(tx, fact);
            else store.Insert(tx, fact);
        }
        return true;
    }
}
