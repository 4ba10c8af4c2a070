using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Folds all groups of facts into the totals of a new version, which nobody reads yet.</summary>
internal sealed class FoldTotals(
    Db<ReportingService> db, FactStore<ContactFact> contacts, FactStore<ReferralFact> referrals, FactStore<ReviewFact> reviews, TotalsStore totals, CountingRules rules,
    RebuildState progress)
{
    // About 300 MB of sums: more are written down before the fold goes on.
    private const int MostSums = 1_000_000;

    // Short transactions, so that facts can be taken in between them.
    private const int RowsInChunk = 5_000;
    private const int MonthsInChunk = 200;

    /// <summary>Returns the commit up to which the version's totals have the facts' changes.</summary>
    public Task<long> RunAsync(int version, CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var commits = (await TotalsStateStore.ReadAsync(session)).Commits;
        progress.Report("fold", 0, await contacts.CountAsync(session) + await referrals.CountAsync(session) + await reviews.CountAsync(session));
        var sums = new TotalSums();
        var written = false;
        await FoldAsync(contacts.ListByGroup(session), GroupMeasures.OfContacts(rules));
        await FoldAsync(referrals.ListByGroup(session), GroupMeasures.OfReferrals());
        await FoldAsync(reviews.ListByGroup(session), GroupMeasures.OfReviews());
        await WriteAsync();
        return commits;

        async Task FoldAsync<TFact>(IEnumerable<TFact> facts, Action<IReadOnlyList<TFact>, List<Contribution>> measure)
            where TFact : IFact
        {
            var contributions = new List<Contribution>();
            foreach (var group in GroupMeasures.Groups(facts))
            {
                cancellation.ThrowIfCancellationRequested();
                contributions.Clear();
                measure(group, contributions);
                sums.Add(contributions);
                progress.Add(group.Count);
                if (sums.Count >= MostSums) await WriteAsync();
            }
        }

        async Task WriteAsync()
        {
            var rows = await db.WriteAsync(tx => totals.RowsAsync(tx, sums), cancellation, WriteQueue.Import);
            sums.Clear();
            Action<Tx, int, IEnumerable<MonthRow>> addTotals = written ? TotalsStore.Add : TotalsStore.Insert;
            Action<Tx, int, IEnumerable<ContactMonth>> addContacts = written ? ContactMonthStore.Add : ContactMonthStore.Insert;
            foreach (var chunk in rows.Totals.Chunk(RowsInChunk)) await StoreAsync(tx => addTotals(tx, version, chunk));
            foreach (var chunk in rows.Contacts.Chunk(MonthsInChunk)) await StoreAsync(tx => addContacts(tx, version, chunk));
            written = true;
        }

        Task StoreAsync(Action<Tx> store) => db.WriteAsync(tx =>
        {
            store(tx);
            return Task.CompletedTask;
        }, cancellation, WriteQueue.Import);
    }, cancellation);
}
