using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>
/// Gives our ids of children for the council's, so that other services' imports can store the one that may travel. A child who
/// is only named so far is added without a name, as by an imported contact.
/// </summary>
public sealed class IdentifyChildren(Db<IntakeService> db, TimeProvider time)
{
    // Keeps a transaction well under 50 ms, so that people do not wait for it.
    private const int MostInTransaction = 50;

    /// <summary>Our id by the council's, of each; what was added is on disk when this returns.</summary>
    public async Task<IReadOnlyDictionary<string, string>> HandleAsync(IReadOnlyList<string> councilIds, Actor actor, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(await db.ReadAsync(session => ChildStore.IdsByCouncilIdAsync(session, councilIds), cancellation));
        foreach (var unknown in councilIds.Where(id => !found.ContainsKey(id)).Chunk(MostInTransaction).ToList())
        {
            foreach (var (councilId, childId) in await db.WriteAsync(tx => Task.FromResult(Add(tx, unknown, actor)), cancellation, WriteQueue.Import))
                found[councilId] = childId;
        }
        return found;
    }

    private Dictionary<string, string> Add(Tx tx, IReadOnlyList<string> councilIds, Actor actor)
    {
        AccessLog.Add(tx, actor, time.GetUtcNow(), AccessAction.Import, "child", "", $"{councilIds.Count} named by another file");
        // The time of the record: ids begin with it, and those of one time would fall all over an index.
        return councilIds.ToDictionary(id => id, id => ChildStore.IdFor(tx, id, time.GetUtcNow()));
    }
}
