using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>The children of contacts that were not moved: read afterwards, so that the kept answer to the command holds no names.</summary>
internal static class MovedChildren
{
    public static async Task<IReadOnlyDictionary<string, Child>> OfAsync(Db<IntakeService> db, Moved moved, CancellationToken cancellation)
    {
        string[] ids = [.. moved.NotMoved.Select(one => one.ChildId).Where(id => id.Length > 0).Distinct()];
        return ids.Length == 0 ? new Dictionary<string, Child>() : await db.ReadAsync(session => ChildStore.KeptByIdsAsync(session, ids), cancellation);
    }
}
