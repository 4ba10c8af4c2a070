using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Folds all groups of facts into the totals of a new version, which nobody reads yet.</summary>
internal sealed class FoldTotals(Db<ReportingService> db, FactKinds facts, TotalsStore totals, RebuildState progress)
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
        var rows = 0L;
        foreach (var store in facts.Stores) rows += await store.CountAsync(session);
        progress.Report(RebuildState.Folding, 0, rows);
        var sums = new TotalSums();
        var written = false;
        foreach (var kind in facts.All)
            foreach (var (count, contributions) in kind.Groups(session))
            {
                cancellation.ThrowIfCancellationRequested();
                sums.Add(contributions);
                // Seen in rows that are counted already.
                if (kind != facts.Awaiting) progress.Add(count);
                if (sums.Count >= MostSums) await WriteAsync();
            }
        await WriteAsync();
        return commits;

        async Task WriteAsync()
        {
            var summed = await db.WriteAsync(tx => totals.RowsAsync(tx, sums), cancellation, WriteQueue.Import);
            sums.Clear();
            Action<Tx, int, IEnumerable<MonthRow>> addTotals = written ? TotalsStore.Add : TotalsStore.Insert;
            Action<Tx, int, IEnumerable<ContactMonth>> addContacts = written ? ContactMonthStore.Add : ContactMonthStore.Insert;
            foreach (var chunk in summed.Totals.Chunk(RowsInChunk)) await StoreAsync(tx => addTotals(tx, version, chunk));
            foreach (var chunk in summed.Contacts.Chunk(MonthsInChunk)) await StoreAsync(tx => addContacts(tx, version, chunk));
            written = true;
        }

        Task StoreAsync(Action<Tx> store) => db.WriteAsync(tx =>
        {
            store(tx);
            return Task.CompletedTask;
        }, cancellation, WriteQueue.Import);
    }, cancellation);
}
