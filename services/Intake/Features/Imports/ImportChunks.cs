using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>Stores rows in transactions that keep people waiting for 50 ms at most.</summary>
internal static class ImportChunks
{
    private const int RowsInTransaction = 1000;

    /// <param name="db">Where to.</param>
    /// <param name="rows">A chunk's rows.</param>
    /// <param name="identity">The id of a row's record.</param>
    /// <param name="what">What they are, for the access log.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="now">The time of the import.</param>
    /// <param name="store">Stores a row and counts it.</param>
    /// <param name="cancellation">Ends the import between two transactions.</param>
    public static async Task<ImportTally> StoreAsync<TRow>(
        Db db, IReadOnlyList<ImportedRow<TRow>> rows, Func<TRow, string> identity, string what, Actor actor, DateTimeOffset now,
        Action<Tx, TRow, RowPlace> store, CancellationToken cancellation)
        where TRow : class
    {
        var (total, lastRows) = (new ImportTally(), LastRows(rows, identity));
        var added = new HashSet<string>();
        for (var from = 0; from < rows.Count; from += RowsInTransaction)
        {
            var (first, end) = (from, Math.Min(from + RowsInTransaction, rows.Count));
            total.Add(await db.WriteAsync(tx =>
            {
                var tally = new ImportTally();
                for (var i = first; i < end; i++)
                {
                    if (rows[i].Row is not { } row)
                    {
                        tally.Reject(rows[i].Rejection!);
                        continue;
                    }
                    var (id, before) = (identity(row), tally.Accepted);
                    store(tx, row, new RowPlace(tally, Overruled: lastRows[id] > i && !added.Contains(id)));
                    if (tally.Accepted > before && lastRows[id] > i) added.Add(id);
                }
                AccessLog.Add(tx, actor, now, "import", what, "", $"{end - first} rows");
                return Task.FromResult(tally);
            }, cancellation, WriteQueue.Import));
        }
        return total;
    }

    private static Dictionary<string, int> LastRows<TRow>(IReadOnlyList<ImportedRow<TRow>> rows, Func<TRow, string> identity)
        where TRow : class
    {
        var last = new Dictionary<string, int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Row is { } row) last[identity(row)] = i;
        return last;
    }
}
