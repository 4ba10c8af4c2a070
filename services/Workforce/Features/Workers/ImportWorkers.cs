using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>Imports workers.csv: a row is a spell, and a worker is all of them. Teams and posts that are not known yet are accepted.</summary>
public sealed class ImportWorkers(Db<WorkforceService> db, TimeProvider time)
{
    /// <summary>Starts an import, which takes rows until it is finished. A worker that changes makes one event a chunk.</summary>
    public RowImport<SpellKey, WorkerRows> Start(Actor actor) => new(db, time, actor, "worker", StoreAsync);

    private async Task StoreAsync(Tx tx, WorkerRows rows, RowPlace<SpellKey, WorkerRows> place)
    {
        var before = await WorkerStore.ByCouncilIdAsync(tx, rows.CouncilId);
        var import = new SpellImport(before?.Spells ?? []);
        import.Apply(rows, place);
        if (import.Changed is not { Count: > 0 } changed) return;
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
    }
}
