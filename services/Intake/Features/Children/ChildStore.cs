using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Children, and the words of their names to search by, as rows.</summary>
public static class ChildStore
{
    public static Child? ById(Tx tx, string childId) => Find(tx, ChildSql.ById, childId);

    /// <summary>By the council's id, or by ours.</summary>
    public static Child? ByReference(Tx tx, string id) => Find(tx, ChildSql.ByCouncilId, id) ?? (OwnId.Is(id) ? ById(tx, id) : null);

    public static Task<Child?> ByIdAsync(Session session, string childId) =>
        session.OneAsync<Child>(ChildSql.Details, new { ChildId = childId });

    public static Task<Child?> ByCouncilIdAsync(Session session, string councilId) =>
        session.OneAsync<Child>(ChildSql.DetailsByCouncilId, new { CouncilId = councilId });

    public static async Task<IReadOnlyDictionary<string, Child>> ByIdsAsync(Session session, IEnumerable<string> childIds) =>
        (await session.ListAsync<Child>(ChildSql.ListByIds, new { Ids = childIds.Distinct().ToArray() })).ToDictionary(child => child.ChildId);

    /// <summary>By each of these ids, the record that stands for the child.</summary>
    public static async Task<IReadOnlyDictionary<string, Child>> KeptByIdsAsync(Session session, IEnumerable<string> childIds)
    {
        var named = await ByIdsAsync(session, childIds);
        var ends = named.Values.Where(child => child.KeptId.Length > 0).Select(child => child.KeptId).ToList();
        if (ends.Count == 0) return named;
        var kept = await ByIdsAsync(session, ends);
        return named.ToDictionary(one => one.Key, one => one.Value.KeptId.Length > 0 ? kept[one.Value.KeptId] : one.Value);
    }

    /// <summary>The record that stands for the child; null if there is no such child.</summary>
    public static async Task<Child?> KeptByIdAsync(Session session, string childId)
    {
        var named = await ByIdAsync(session, childId);
        return named is { KeptId.Length: > 0 } ? await ByIdAsync(session, named.KeptId) : named;
    }

    /// <summary>The id of the record that stands for the child.</summary>
    public static string KeptOf(Tx tx, string childId) =>
        tx.Prepare(ChildSql.KeptById).Text(childId) is { Length: > 0 } kept ? kept : childId;

    /// <summary>Our id of the child that a council calls so; null if there is none.</summary>
    public static string? IdByCouncilId(Tx tx, string councilId)
    {
        string? found = null;
        tx.Prepare(ChildSql.IdByCouncilId).Query(row => found = row.GetString(0), councilId);
        return found;
    }

    /// <summary>Our id of the child that the council, or we, call so; a nameless record is made where there is none.</summary>
    public static string IdFor(Tx tx, string id, DateTimeOffset at)
    {
        if (IdByCouncilId(tx, id) is { } known) return known;
        if (OwnId.Is(id) && Exists(tx, id)) return id;
        var nameless = new Child { ChildId = Guid.CreateVersion7(at).ToString(), Version = 1, CouncilId = id, OnlyReferredTo = true };
        Insert(tx, nameless);
        return nameless.ChildId;
    }

    /// <summary>Our ids by the council's, of those that are known.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> IdsByCouncilIdAsync(Session session, IReadOnlyList<string> councilIds) =>
        (await session.ListAsync<(string CouncilId, string ChildId)>(ChildSql.IdsByCouncilIds, new { Ids = councilIds })).ToDictionary(one => one.CouncilId, one => one.ChildId);

    public static bool Exists(Tx tx, string childId)
    {
        var found = false;
        tx.Prepare(ChildSql.VersionById).Query(_ => found = true, childId);
        return found;
    }

    /// <summary>Whether the record is restricted, and the child's <see cref="Child.FirstConcern"/>; null where there is no such child.</summary>
    public static (bool Restricted, DateOnly? FirstConcern)? ConcernOf(Tx tx, string childId)
    {
        (bool, DateOnly?)? found = null;
        tx.Prepare(ChildSql.ConcernById).Query(
            row => found = (Convert.ToBoolean(row.GetValue(0)), Child.FirstConcern(Day(row.GetString(1)), Day(row.GetString(2)))), childId);
        return found;
    }

    /// <summary>A child of this name, in whatever order and case, whose birth date does not tell the two apart; null if there is none.</summary>
    public static string? IdLike(Tx tx, Child child, bool withRestricted)
    {
        var words = ChildNames.Words(child.FullName());
        if (words.Count == 0) return null;
        // The longest word is seldom the one that most names have.
        return tx.Prepare(ChildSql.IdLike).Text(words.MaxBy(word => word.Length), All(words), child.BirthDate.Text(), withRestricted ? 1 : 0);
    }

    public static bool IsRestricted(Tx tx, string childId)
    {
        var restricted = false;
        tx.Prepare(ChildSql.RestrictedById).Query(row => restricted = Convert.ToBoolean(row.GetValue(0)), childId);
        return restricted;
    }

    public static void Insert(Tx tx, Child child)
    {
        Execute(tx, ChildSql.Insert, child);
        InsertWords(tx, child);
    }

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Child before, Child child)
    {
        if (Execute(tx, ChildSql.Update, child) == 0)
        {
            long current = 0;
            tx.Prepare(ChildSql.VersionById).Query(row => current = row.GetInt64(0), child.ChildId);
            throw new StaleVersion("child", child.ChildId, current);
        }
        foreach (var word in ChildNames.Words(before.FullName())) tx.Prepare(ChildSql.DeleteWord).Execute(word, child.ChildId);
        InsertWords(tx, child);
        if (before.FullName() != child.FullName() || before.CouncilId != child.CouncilId || before.IsRestricted != child.IsRestricted) NoteNameChange(tx);
    }

    /// <summary>Tells whoever watches the board that a list says something else of a child now: a name, or that it is restricted.</summary>
    public static void NoteNameChange(Tx tx) => tx.Prepare(ChildSql.AddNameChange).Execute();

    private static void InsertWords(Tx tx, Child child)
    {
        var words = ChildNames.Words(child.FullName());
        if (words.Count == 0) return;
        var all = All(words);
        var insert = tx.Prepare(ChildSql.InsertWord);
        foreach (var word in words) insert.Execute(word, child.ChildId, child.BirthDate.Text(), all, child.IsRestricted ? 1 : 0);
    }

    private static DateOnly? Day(string text) => LocalMoment.TryParse(text, out var moment) ? moment.Day : null;

    private static string All(IEnumerable<string> words) => $" {string.Join(' ', words)} ";

    private static int Execute(Tx tx, string sql, Child child) => tx.Prepare(sql).Execute(
        child.ChildId, child.Version, child.CouncilId, child.FirstName, child.LastName, child.BirthDate.Text(),
        child.ExpectedBirthDate.Text(), child.Sex, child.Ethnicity, child.Disability, child.Postcode,
        child.Restricted ? 1 : 0, child.ChangedHere ? 1 : 0, child.OnlyReferredTo ? 1 : 0);

    private static Child? Find(Tx tx, string sql, string id)
    {
        Child? found = null;
        tx.Prepare(sql).Query(row => found = row.GetRowParser<Child>()(row), id);
        return found;
    }
}
