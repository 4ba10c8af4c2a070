using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Imports;

/// <summary>
/// Imports records that people may change here as well. For a record that nobody changed here the file is the whole truth, the
/// last row of an identity winning; one that somebody changed is kept. A row that says what is stored changes nothing.
/// </summary>
public abstract class RecordImport<T>(Db<WorkforceService> db, TimeProvider time)
    where T : class
{
    // Keeps a transaction well under 50 ms, so that people do not wait for it.
    private const int MostInTransaction = 100;

    /// <summary>Stores a chunk of rows; all of it is on disk when this returns.</summary>
    public async Task<ImportTally> HandleAsync(IReadOnlyList<RowOf<T>> rows, Actor actor, CancellationToken cancellation)
    {
        var total = new ImportTally();
        foreach (var records in rows.GroupBy(row => IdOf(row.Record)).Chunk(MostInTransaction))
            total.Add(await db.WriteAsync(tx => StoreAsync(tx, records, actor), cancellation, WriteQueue.Import));
        return total;
    }

    /// <summary>The noun in small letters.</summary>
    protected abstract string Kind { get; }

    protected abstract string IdOf(T record);
    protected abstract bool IsChangedHere(T record);
    protected abstract IEnumerable<Difference> Differences(T here, T row);
    protected abstract Task<T?> FindAsync(Tx tx, string id);

    /// <summary>Stores what the row says as the version after <paramref name="before"/> and tells the other services.</summary>
    protected abstract Task SaveAsync(Tx tx, T row, T? before, DateTimeOffset now);

    private async Task<ImportTally> StoreAsync(Tx tx, IGrouping<string, RowOf<T>>[] records, Actor actor)
    {
        var (tally, now) = (new ImportTally(), time.GetUtcNow());
        foreach (var rows in records)
        {
            var before = await FindAsync(tx, rows.Key);
            if (Apply([.. rows], before, tally) is { } changed) await SaveAsync(tx, changed, before, now);
        }
        if (tally.Accepted + tally.Updated > 0)
            AccessLog.Add(tx, actor, now, "import", Kind, "", $"accepted: {tally.Accepted}; updated: {tally.Updated}");
        return tally;
    }

    /// <summary>What the record becomes, or null where it stays as it is.</summary>
    private T? Apply(IReadOnlyList<RowOf<T>> rows, T? before, ImportTally tally)
    {
        T? after = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var (line, row) = rows[i];
            var here = after ?? before;
            if (here is null)
            {
                tally.Accept();
                after = row;
            }
            else if (Differences(here, row).ToList() is not { Count: > 0 } differences)
            {
                tally.Leave();
            }
            else if (IsChangedHere(here))
            {
                tally.Keep(line, differences[0].Column, differences[0].InRow, Reason(differences));
            }
            else if (before is not null && i < rows.Count - 1)
            {
                // A later row of the chunk has the last word, and perhaps it says what is stored.
                tally.Leave();
            }
            else
            {
                tally.Update();
                after = row;
            }
        }
        return after;
    }

    private string Reason(IEnumerable<Difference> differences) =>
        $"Somebody changed this {Kind} here, so it is kept as it is: {string.Join(", ", differences.Select(one => $"{one.Column} is '{one.Here}'"))}.";
}
