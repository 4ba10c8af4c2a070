using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>
/// Gives our ids of workers for the council's, so that other services' imports can store the one that may travel. A worker who
/// is only named so far is added without a name or spells: the worker is linked from the start, and workers.csv fills in.
/// </summary>
public sealed class IdentifyWorkers(Db<WorkforceService> db, TimeProvider time)
{
    // Keeps a transaction well under 50 ms, so that people do not wait for it.
    private const int MostInTransaction = 50;

    /// <summary>Our id by the council's, of each; what was added is on disk when this returns.</summary>
    public async Task<IReadOnlyDictionary<string, string>> HandleAsync(IReadOnlyList<string> councilIds, Actor actor, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(await db.ReadAsync(session => WorkerStore.IdsAsync(session, councilIds), cancellation));
        foreach (var unknown in councilIds.Where(id => !found.ContainsKey(id)).Chunk(MostInTransaction).ToList())
        {
            foreach (var (councilId, workerId) in await db.WriteAsync(tx => AddAsync(tx, unknown, actor), cancellation, WriteQueue.Import))
                found[councilId] = workerId;
        }
        return found;
    }

    private async Task<IReadOnlyDictionary<string, string>> AddAsync(Tx tx, IReadOnlyList<string> councilIds, Actor actor)
    {
        // Somebody else may have added some of them since they were looked for.
        var (known, now) = (new Dictionary<string, string>(await WorkerStore.IdsAsync(tx, councilIds)), time.GetUtcNow());
        foreach (var councilId in councilIds.Where(id => !known.ContainsKey(id)).ToList())
        {
            // Random and not ordered by time, so that the id tells nothing about the person.
            var worker = new Worker { WorkerId = Guid.NewGuid().ToString(), CouncilId = councilId, Version = 1, Spells = [] };
            await WorkerStore.SaveAsync(tx, worker, []);
            tx.Publish(WorkerChanges.Of(worker, now), live: false);
            AccessLog.Add(tx, actor, now, AccessAction.Import, "worker", worker.WorkerId, "named by another file");
            known[councilId] = worker.WorkerId;
        }
        return known;
    }
}
