using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>Imports workers.csv: a row is a spell, and a worker is all of them. Teams and posts that are not known yet are accepted.</summary>
public sealed class ImportWorkers(Db<WorkforceService> db, TimeProvider time)
{
    /// <summary>Starts an import, which takes rows until it is finished. A worker that changes makes one event a chunk.</summary>
    public RowImport<SpellKey, WorkerRows> Start(Actor actor)
    {
        // Our ids of the workers that rows changed, for the access log.
        var ids = new Dictionary<string, string>();
        return new(db, time, actor, "worker", spell => ids[spell.CouncilId], async (tx, rows, place) =>
        {
            if (await StoreAsync(tx, rows, place) is { } workerId) ids[rows.CouncilId] = workerId;
        });
    }

    /// <summary>Our id of the worker; null where nothing changed.</summary>
    private async Task<string?> StoreAsync(Tx tx, WorkerRows rows, RowPlace<SpellKey, WorkerRows> place)
    {
        var before = await WorkerStore.ByCouncilIdAsync(tx, rows.CouncilId);
        var import = new SpellImport(before?.Spells ?? []);
        import.Apply(rows, place);
        if (import.Changed is not { Count: > 0 } changed) return null;
        var worker = new Worker
        {
            // Random and not ordered by time, so that the id tells nothing about the person.
            WorkerId = before?.WorkerId ?? Guid.NewGuid().ToString(),
            CouncilId = rows.CouncilId,
            Version = (before?.Version ?? 0) + 1,
            Spells = import.Spells
        };
        await WorkerStore.SaveAsync(tx, worker, changed);
        tx.Publish(WorkerChanges.Of(worker, time.GetUtcNow()), live: false);
        return worker.WorkerId;
    }
}
