using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>
/// Takes in facts: a newer version wins, an older or equal one changes nothing. The totals move with them, unless there is so
/// much to take in that folding everything once afterwards is quicker.
/// </summary>
internal sealed class TakeInFacts(
    FactStore<ContactFact> contacts, FactStore<ReferralFact> referrals, FactStore<ReviewFact> reviews, TakeInAliases aliases, TotalsStore totals,
    CountingRules rules, TotalsSettings counted, ReportingSettings settings)
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
            await contacts.DropChildIndexAsync(tx);
            await referrals.DropChildIndexAsync(tx);
            await reviews.DropChildIndexAsync(tx);
        }
        // Totals that were counted under other settings are not added to.
        else if (state.Mode == TotalsMode.Current && state.Settings != counted.Fingerprint) state = await TotalsStateStore.GoBehindAsync(tx, state);

        var sums = state.Mode == TotalsMode.Behind ? null : new TotalSums();
        if (sums is not null) await AddReviewsAsync(tx, changes, sums, -1);
        // Aliases first: what follows is grouped under them.
        var changed = await aliases.ApplyAsync(tx, changes.Aliases, sums)
            | await StoreAsync(tx, contacts, changes.Contacts, FactQuery.Of, GroupMeasures.OfContacts(rules), sums)
            | await StoreAsync(tx, referrals, changes.Referrals, FactQuery.Of, GroupMeasures.OfReferrals(), sums)
            | await StoreAsync(tx, reviews, changes.Reviews, FactQuery.Of, GroupMeasures.OfReviews(), sums: null);
        if (!changed) return;
        if (sums is not null) await AddReviewsAsync(tx, changes, sums, 1);

        state = state with { Commits = state.Commits + 1 };
        if (sums is not null)
        {
            var rows = await totals.RowsAsync(tx, sums);
            if (state.Mode == TotalsMode.Building) TotalsStore.InsertChanges(tx, state.Commits, rows);
            else TotalsStore.Add(tx, state.ShownVersion, rows);
        }
        await TotalsStateStore.StoreAsync(tx, state.Mode == TotalsMode.Current ? state with { ShownCommit = state.Commits } : state);
    }

    private async Task<bool> IsTooFarAsync(Tx tx, long lag) =>
        lag > settings.RebuildBehind && lag > settings.RebuildBehind + (await contacts.CountAsync(tx) / FactsPerEvent);

    /// <summary>Sums the reviews that changed and those of the contacts that changed, for a review counts where its contact does.</summary>
    private async Task AddReviewsAsync(Tx tx, FactChanges changes, TotalSums sums, int sign)
    {
        var changed = await reviews.ListByIdsAsync(tx, changes.Reviews.Select(review => review.ReviewId));
        var following = await reviews.ListByChildrenAsync(tx, changes.Contacts.Select(contact => contact.ContactId));
        GroupMeasures.Add(changed.Concat(following).DistinctBy(review => review.ReviewId), Families.None, GroupMeasures.OfReviews(), sums, sign);
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
            var children = newer.Concat(before).Select(fact => fact.ChildId).Distinct().ToList();
            var families = await ChildAliasStore.FamiliesAsync(tx, children);
            GroupMeasures.AddDifference(await store.ListByChildrenAsync(tx, families.Members.Union(children)), newer, families, measure, sums);
        }
        foreach (var fact in newer)
        {
            if (versions.ContainsKey(fact.Id)) store.Update(tx, fact, queriesOf(fact));
            else store.Insert(tx, fact, queriesOf(fact));
        }
        return true;
    }
}
