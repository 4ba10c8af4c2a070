using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.Children;

/// <summary>Intake's restricted and merged children, and who opened which in an emergency, as rows. A child that is neither has none.</summary>
internal static class KnownChildStore
{
    public static void Save(Tx tx, KnownChild child)
    {
        object[] values = [child.ChildId, child.KeptId, child.Restricted ? 1 : 0];
        if (tx.Prepare(KnownChildSql.Update).Execute(values) == 0) tx.Prepare(KnownChildSql.Insert).Execute(values);
    }

    public static KnownChild ById(Tx tx, string childId)
    {
        var found = Plain(childId);
        tx.Prepare(KnownChildSql.ById).Query(row => found = row.GetRowParser<KnownChild>()(row), childId);
        return found;
    }

    public static async Task<KnownChild> ByIdAsync(Session session, string childId) =>
        await session.OneAsync<KnownChild>(KnownChildSql.Details, new { ChildId = childId }) ?? Plain(childId);

    /// <summary>Whether two records are of the same child.</summary>
    public static bool IsSame(Tx tx, string childId, string otherId) => childId == otherId || ById(tx, childId).KeptId == ById(tx, otherId).KeptId;

    /// <summary>The ids of every record of the child that has this one, the one that stands for the child first.</summary>
    public static IReadOnlyList<string> FamilyIds(Tx tx, string childId)
    {
        var keptId = ById(tx, childId).KeptId;
        var ids = new List<string> { keptId };
        tx.Prepare(KnownChildSql.IdsByKept).Query(row => ids.Add(row.GetString(0)), keptId);
        return [.. ids.Distinct()];
    }

    /// <inheritdoc cref="FamilyIds"/>
    public static async Task<IReadOnlyList<string>> FamilyIdsAsync(Session session, string childId)
    {
        var keptId = (await ByIdAsync(session, childId)).KeptId;
        return [.. (await session.ListAsync<string>(KnownChildSql.ListIdsByKept, new { KeptId = keptId })).Prepend(keptId).Distinct()];
    }

    /// <summary>Those of these records that are restricted.</summary>
    public static async Task<IReadOnlySet<string>> RestrictedAsync(Session session, IReadOnlyCollection<string> childIds) => childIds.Count == 0
        ? new HashSet<string>()
        : (await session.ListAsync<string>(KnownChildSql.ListRestricted, new { Ids = childIds })).ToHashSet();

    public static void SaveOpening(Tx tx, string openingId, string childId, string accountId, DateTimeOffset until)
    {
        object[] values = [openingId, childId, accountId, Instant.Text(until)];
        if (tx.Prepare(KnownChildSql.UpdateOpening).Execute(values) == 0) tx.Prepare(KnownChildSql.InsertOpening).Execute(values);
    }

    /// <summary>Whether the account has opened a record of this child and the time is not over.</summary>
    public static async Task<bool> IsOpenAsync(Session session, string keptId, string accountId, DateTimeOffset now) =>
        await session.OneAsync<int>(KnownChildSql.CountOpen, new { KeptId = keptId, AccountId = accountId, Now = Instant.Text(now) }) > 0;

    /// <inheritdoc cref="IsOpenAsync"/>
    public static bool IsOpen(Tx tx, string keptId, string accountId, DateTimeOffset now)
    {
        var open = false;
        tx.Prepare(KnownChildSql.AnyOpen).Query(_ => open = true, accountId, Instant.Text(now), keptId);
        return open;
    }

    private static KnownChild Plain(string childId) => new() { ChildId = childId, KeptId = childId };
}
