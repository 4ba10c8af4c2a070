using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Common.Imports;

/// <summary>
/// One import of rows of one kind, from its first chunk to its end. A row that would change a record that was there before
/// the import waits for the end, for a later row about the same record has the last word, and perhaps it says what is
/// stored: so a file that was imported before changes nothing, however its rows are cut into chunks.
/// </summary>
/// <typeparam name="TKey">What tells records apart.</typeparam>
/// <typeparam name="TRow">A row whose cells are good.</typeparam>
/// <param name="db">Where to.</param>
/// <param name="time">The clock.</param>
/// <param name="actor">Who imports.</param>
/// <param name="what">What a record is, in the singular, for the access log.</param>
/// <param name="idOf">A record's id there.</param>
/// <param name="store">Stores a row, or lets it wait. It may run again for the same row.</param>
public sealed class RowImport<TKey, TRow>(Db db, TimeProvider time, Actor actor, string what, Func<TKey, string> idOf, Func<Tx, TRow, RowPlace<TKey, TRow>, Task> store)
    where TKey : notnull
    where TRow : class
{
    // A person's command waits for a transaction: it stops taking rows after this time. Its events and the flush of the disk
    // come on top and are to stay within 50 ms with it.
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMilliseconds(30);

    // Rows that wait are held in memory. Beyond this many they are stored early: a file with more records that it describes
    // several times over, and differently, is not worth the memory of the machine.
    private const int MostWaiting = 100_000;

    private readonly RowsSoFar<TKey, TRow> _rows = new();

    /// <summary>Stores a chunk of rows and returns what became of them; those that wait are not counted yet.</summary>
    public async Task<ImportTally> StoreAsync(IReadOnlyList<ImportedRow<TRow>> chunk, CancellationToken cancellation)
    {
        var tally = new ImportTally();
        foreach (var row in chunk)
            if (row.Faults is { Count: > 0 } faults) tally.Reject(faults);
        await StoreAsync([.. chunk.Select(row => row.Row).OfType<TRow>()], tally, isEnd: false, cancellation);
        if (_rows.Waiting.Count > MostWaiting) tally.Add(await FinishAsync(cancellation));
        return tally;
    }

    /// <summary>Stores the rows that wait: no other follows them.</summary>
    public async Task<ImportTally> FinishAsync(CancellationToken cancellation)
    {
        var tally = new ImportTally();
        await StoreAsync([.. _rows.Waiting.Values], tally, isEnd: true, cancellation);
        _rows.Waiting.Clear();
        return tally;
    }

    private async Task StoreAsync(TRow[] rows, ImportTally tally, bool isEnd, CancellationToken cancellation)
    {
        for (var next = 0; next < rows.Length;)
        {
            var first = next;
            (var place, next) = await db.WriteAsync(tx => StoreAsync(tx, rows, first, isEnd), cancellation, WriteQueue.Import);
            // Only now: the work may have run more than once.
            place.Remember();
            tally.Add(place.Tally);
        }
    }

    private async Task<(RowPlace<TKey, TRow> Place, int Next)> StoreAsync(Tx tx, TRow[] rows, int first, bool isEnd)
    {
        var (started, place, next) = (time.GetTimestamp(), new RowPlace<TKey, TRow>(_rows, isEnd), first);
        do await store(tx, rows[next++], place);
        while (next < rows.Length && time.GetElapsedTime(started) < LongestTransaction);
        LogAccess(tx, place, rows: next - first);
        return (place, next);
    }

    // One entry for the rows, however many records they made, and one for each record that they changed.
    private void LogAccess(Tx tx, RowPlace<TKey, TRow> place, int rows)
    {
        var now = time.GetUtcNow();
        AccessLog.Add(tx, actor, now, AccessAction.Import, what, "", $"{rows} rows");
        foreach (var record in place.Changed.Select(idOf).Distinct()) AccessLog.Add(tx, actor, now, AccessAction.Import, what, record);
    }
}
