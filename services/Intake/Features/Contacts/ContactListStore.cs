using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Reads pages of contacts.</summary>
internal static class ContactListStore
{
    public static async Task<ContactPage> PageAsync(Session session, ContactFilter filter, DateOnly firstInTime, Page page)
    {
        var first = page.After.Count == 0;
        var values = new
        {
            filter.Status,
            filter.ChildId,
            filter.WorkerId,
            WorkerCouncilId = filter.WorkerCouncilId.Length > 0 ? filter.WorkerCouncilId : filter.WorkerId,
            filter.LocalityId,
            filter.TeamId,
            filter.Source,
            filter.Mode,
            filter.Outcome,
            From = filter.From.Text(),
            To = filter.To.Text(),
            FirstInTime = ((DateOnly?)firstInTime).Text(),
            Key = first ? "" : page.After[0],
            Id = first ? "" : page.After[1],
            Most = page.Size + 1
        };
        var found = await session.ListAsync<Contact>(ContactListSql.List(filter, first), values);
        var count = await session.OneAsync<int>(ContactListSql.Count(filter), values with { Most = ContactListSql.MostCounted + 1 });
        IReadOnlyList<Contact> rows = [.. found.Take(page.Size)];
        var children = rows.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.ByIdsAsync(session, rows.Select(row => row.ChildId));
        return new ContactPage(rows, found.Count > page.Size, children, Math.Min(count, ContactListSql.MostCounted), count > ContactListSql.MostCounted);
    }
}
