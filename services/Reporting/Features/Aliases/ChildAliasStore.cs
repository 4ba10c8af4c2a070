using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Aliases;

/// <summary>Merged records, in and out.</summary>
internal static class ChildAliasStore
{
    /// <summary>The changes that are newer than what is stored.</summary>
    public static async Task<IReadOnlyList<ChildAlias>> NewerAsync(Session session, IReadOnlyList<ChildAlias> changes)
    {
        var stored = (await ByKeys.ListAsync<Row>(session, ChildAliasSql.ListByIds, changes.Select(change => change.ChildId)))
            .ToDictionary(row => row.ChildId, row => row.Version);
        return [.. changes.Where(change => !stored.TryGetValue(change.ChildId, out var version) || change.Version > version)];
    }

    /// <summary>The families of these records; one query where none of them was ever merged.</summary>
    public static async Task<Families> FamiliesAsync(Session session, IEnumerable<string> children)
    {
        var found = await ByKeys.ListAsync<Row>(session, ChildAliasSql.ListByMembers, children);
        var kept = found.Select(row => row.KeptId).OfType<string>().Distinct().ToList();
        var members = kept.Count == 0 ? [] : await ByKeys.ListAsync<Row>(session, ChildAliasSql.ListByKept, kept);
        return new(members.DistinctBy(row => row.ChildId).ToDictionary(row => row.ChildId, row => row.MergedInto!));
    }

    /// <summary>Stores changes, and where chains end now.</summary>
    public static void Save(Tx tx, IReadOnlyList<ChildAlias> changes, Families before, Families after)
    {
        foreach (var change in changes)
        {
            var values = new object?[] { change.ChildId, change.Version, change.MergedInto, change.MergedInto is null ? null : after.KeptOf(change.ChildId) };
            if (tx.Prepare(ChildAliasSql.Update).Execute(values) == 0) tx.Prepare(ChildAliasSql.Insert).Execute(values);
        }
        var moved = before.Members.Where(child => after.KeptOf(child) != before.KeptOf(child)).Except(changes.Select(change => change.ChildId));
        foreach (var child in moved) tx.Prepare(ChildAliasSql.UpdateKept).Execute(child, after.KeptOf(child));
    }

    public static Task DeleteAllAsync(Tx tx) => tx.ExecuteAsync(ChildAliasSql.DeleteAll);

    private sealed record Row
    {
        public required string ChildId { get; init; }
        public required long Version { get; init; }
        public string? MergedInto { get; init; }
        public string? KeptId { get; init; }
    }
}
