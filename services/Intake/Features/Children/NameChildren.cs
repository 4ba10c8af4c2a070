using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Says what lists call children, for lists of records that other services keep; one entry in the access log.</summary>
public sealed class NameChildren(Db<IntakeService> db, TimeProvider time)
{
    /// <returns>By each id, as far as there is such a child, the record that stands for them.</returns>
    public async Task<IReadOnlyDictionary<string, Child>> HandleAsync(IReadOnlyList<string> childIds, Actor actor, CancellationToken cancellation)
    {
        var children = await db.ReadAsync(session => ChildStore.KeptByIdsAsync(session, childIds), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "children", "", cancellation, $"{children.Count} named in another list");
        return children;
    }
}
