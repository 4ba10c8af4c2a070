using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using Dapper;

namespace CsWorkPerf.Intake.Features.Merges;

/// <summary>Merged records and what was done to them, as rows.</summary>
internal static class FamilyStore
{
    /// <summary>The ids of every record of a child, the kept one first.</summary>
    public static async Task<IReadOnlyList<string>> IdsAsync(Session session, Child child) =>
        [child.StandsAs, .. await session.ListAsync<string>(FamilySql.Ids, new { KeptId = child.StandsAs })];

    /// <summary>Every record of the children that have one of these, each with the record that stands for its child.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> StandsAsAsync(Session session, IReadOnlyList<string> childIds)
    {
        var named = await session.ListAsync<(string ChildId, string KeptId)>(FamilySql.KeptByIds, new { Ids = childIds });
        var kept = named.Select(one => one.KeptId.Length > 0 ? one.KeptId : one.ChildId).Distinct().ToList();
        var merged = kept.Count == 0 ? [] : await session.ListAsync<(string ChildId, string KeptId)>(FamilySql.MergedByKept, new { Ids = kept });
        return kept.Select(id => (ChildId: id, KeptId: id)).Concat(merged).ToDictionary(one => one.ChildId, one => one.KeptId);
    }

    /// <summary>The records that are merged into the one kept, directly or in a chain.</summary>
    public static Task<IReadOnlyList<Child>> MergedAsync(Session session, Child child) =>
        session.ListAsync<Child>(FamilySql.Records, new { KeptId = child.StandsAs });

    /// <summary>Merges of these records and their undoing, newest first.</summary>
    public static Task<IReadOnlyList<FamilyEntry>> EntriesAsync(Session session, IReadOnlyList<string> ids) =>
        session.ListAsync<FamilyEntry>(FamilySql.ListEntries, new { Ids = ids });

    /// <summary>Every record of a child.</summary>
    public static IReadOnlyList<Child> Of(Tx tx, string keptId)
    {
        var records = new List<Child>();
        tx.Prepare(FamilySql.ListByKept).Query(row => records.Add(row.GetRowParser<Child>()(row)), keptId);
        return records;
    }

    /// <summary>Stores into which record this one is merged now.</summary>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void UpdateMergedInto(Tx tx, Child merged)
    {
        if (tx.Prepare(FamilySql.UpdateMergedInto).Execute(merged.ChildId, merged.Version, merged.MergedInto) == 0)
            throw new StaleVersion("child", merged.ChildId, ChildStore.ById(tx, merged.ChildId)?.Version ?? 0);
    }

    /// <summary>Stores what follows from merges, after one of these records was merged, told apart, restricted or opened.</summary>
    public static void Settle(Tx tx, IReadOnlyList<Child> records, IReadOnlyList<Child> settled)
    {
        var changed = false;
        foreach (var (before, after) in records.Zip(settled))
        {
            if (before.KeptId == after.KeptId && before.RestrictedByMerge == after.RestrictedByMerge) continue;
            tx.Prepare(FamilySql.UpdateKept).Execute(after.ChildId, after.KeptId, after.RestrictedByMerge ? 1 : 0);
            foreach (var word in ChildNames.Words(after.FullName())) tx.Prepare(FamilySql.RestrictWord).Execute(word, after.ChildId, after.IsRestricted ? 1 : 0);
            changed = true;
        }
        if (changed) ChildStore.NoteNameChange(tx);
    }

    public static void AddEntry(Tx tx, Child merged, string keptId, string action, Actor actor, DateTimeOffset at, string reason) =>
        tx.Prepare(FamilySql.InsertEntry).Execute(merged.ChildId, merged.Version, keptId, Instant.Text(at), action, actor.AccountId, actor.Name, reason);
}
