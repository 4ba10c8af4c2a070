using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>Stores rows in transactions that keep people waiting for 50 ms at most.</summary>
internal static class ImportChunks
{
    /// <summary>Rows in one transaction: about 30 ms of work.</summary>
    private const int RowsInTransaction = 1000;

    /// <param name="db">Where to.</param>
    /// <param name="rows">A message's rows.</param>
    /// <param name="what">What they are, for the access log.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="now">The time of the import.</param>
    /// <param name="store">Stores a row and counts it; may be run again.</param>
    /// <param name="cancellation">Ends the import between two transactions.</param>
    public static async Task<RowTally> StoreAsync<TRow>(
        Db db, IReadOnlyList<ImportedRow<TRow>> rows, string what, Actor actor, DateTimeOffset now,
        Func<Tx, Action<TRow, RowTally>> store, CancellationToken cancellation)
        where TRow : class
    {
        var total = new RowTally();
        for (var from = 0; from < rows.Count; from += RowsInTransaction)
        {
            var (first, last) = (from, Math.Min(from + RowsInTransaction, rows.Count));
            var chunk = await db.WriteAsync(tx =>
            {
                var tally = new RowTally();
                var storeRow = store(tx);
                for (var i = first; i < last; i++)
                {
                    if (rows[i].Rejection is { } rejection) tally.Reject(rejection);
                    else storeRow(rows[i].Row!, tally);
                }
                AccessLog.Add(tx, actor, now, "import", what, "", $"{last - first} rows");
                return Task.FromResult(tally);
            }, cancellation, WriteQueue.Import);
            total.Add(chunk);
        }
        return total;
    }
}
