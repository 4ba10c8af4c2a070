using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>Imports workers.csv: a row is a spell, and a worker is all of them. Teams and posts that are not known yet are accepted.</summary>
public sealed class ImportWorkers(Db<WorkforceService> db, TimeProvider time)
{
    // Keeps a transaction well under 50 ms, so that people do not wait for it.
    private const int MostInTransaction = 50;

    /// <summary>Stores a chunk of rows; all of it is on disk when this returns. A worker that changes makes one event a chunk.</summary>
    public async Task<ImportTally> HandleAsync(IReadOnlyList<RowOf<WorkerRow>> rows, Actor actor, CancellationToken cancellation)
    {
        var total = new ImportTally();
        foreach (var workers in rows.GroupBy(row => row.Record.CouncilId).Chunk(MostInTransaction))
            total.Add(await db.WriteAsync(tx => StoreAsync(tx, workers, actor), cancellation, WriteQueue.Import));
        return total;
    }

    private async Task<ImportTally> StoreAsync(Tx tx, IGrouping<string, RowOf<WorkerRow>>[] workers, Actor actor)
    {
        var (tally, now) = (new ImportTally(), time.GetUtcNow());
        foreach (var rows in workers)
        {
            var before = await WorkerStore.ByCouncilIdAsync(tx, rows.Key);
            var import = new SpellImport(before?.Spells ?? []);
            import.Apply([.. rows], tally);
            if (import.Changed is not { Count: > 0 } changed) continue;
            var worker = new Worker
            {
                // Random and not ordered by time, so that the id tells nothing about the person.
                WorkerId = before?.WorkerId ?? Guid.NewGuid().ToString(),
                CouncilId = rows.Key,
                Version = (before?.Version ?? 0) + 1,
                Spells = import.Spells
            };
            await WorkerStore.SaveAsync(tx, worker, changed);
            tx.Publish(WorkerChanges.Of(worker, now), live: false);
        }
        if (tally.Accepted + tally.Updated > 0)
            AccessLog.Add(tx, actor, now, "import", "worker", "", $"accepted: {tally.Accepted}; updated: {tally.Updated}");
        return tally;
    }
}
