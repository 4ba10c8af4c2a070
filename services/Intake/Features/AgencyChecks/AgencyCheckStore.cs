using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using Dapper;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

/// <summary>Checks with other agencies as rows.</summary>
public static class AgencyCheckStore
{
    public static AgencyCheck? ById(Tx tx, string checkId)
    {
        AgencyCheck? found = null;
        tx.Prepare(AgencyCheckSql.ById).Query(row => found = row.GetRowParser<AgencyCheck>()(row), checkId);
        return found;
    }

    /// <summary>In the order in which they were asked.</summary>
    public static Task<IReadOnlyList<AgencyCheck>> ByContactAsync(Session session, string contactId) =>
        session.ListAsync<AgencyCheck>(AgencyCheckSql.ListByContact, new { ContactId = contactId });

    public static void Insert(Tx tx, AgencyCheck check) => Execute(tx, AgencyCheckSql.Insert, check);

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, AgencyCheck check)
    {
        if (Execute(tx, AgencyCheckSql.Update, check) == 0) throw new StaleVersion("agency_check", check.CheckId, ById(tx, check.CheckId)?.Version ?? 0);
    }

    public static async Task<AgencyCheckPage> PageAsync(Session session, AgencyCheckFilter filter, Page page)
    {
        var first = page.After.Count == 0;
        var values = new
        {
            State = filter.State == AgencyCheckFilter.Overdue ? AgencyCheck.Asked : filter.State,
            filter.Agency,
            Now = filter.Now.ToString(),
            Today = filter.Now.Day.Text(),
            Key = first ? "" : page.After[0],
            Id = first ? "" : page.After[1],
            Most = page.Size + 1
        };
        var found = await session.ListAsync<AgencyCheck>(AgencyCheckSql.List(filter), values);
        var count = await session.OneAsync<int>(AgencyCheckSql.Count(filter), values with { Most = AgencyCheckSql.MostCounted + 1 });
        IReadOnlyList<AgencyCheck> rows = [.. found.Take(page.Size)];
        var contacts = (await ContactStore.ByIdsAsync(session, [.. rows.Select(row => row.ContactId).Distinct()])).ToDictionary(contact => contact.ContactId, contact => contact.ChildId);
        var children = contacts.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, contacts.Values);
        return new AgencyCheckPage(rows, found.Count > page.Size, rows.Select(row => children[contacts[row.ContactId]]).ToList(),
            Math.Min(count, AgencyCheckSql.MostCounted), count > AgencyCheckSql.MostCounted);
    }

    private static int Execute(Tx tx, string sql, AgencyCheck check) => tx.Prepare(sql).Execute(
        check.CheckId, check.Version, check.ContactId, check.Agency, check.Whom, check.AskedAt.ToString(), check.AskedBy, check.AnswerBy.ToString(),
        check.State, check.AnsweredAt.Text(), check.Result, check.ClosedBy);
}

/// <summary>A page of checks, the child of each, and how many match in all.</summary>
/// <param name="Checks">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Children">The child of each check, in the same order.</param>
/// <param name="Total">Exact up to <see cref="AgencyCheckSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record AgencyCheckPage(IReadOnlyList<AgencyCheck> Checks, bool More, IReadOnlyList<Child> Children, int Total, bool TotalCapped);
