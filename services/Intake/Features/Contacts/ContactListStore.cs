using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>How many contacts match.</summary>
/// <param name="Total">Exact up to <see cref="ContactListSql.MostCounted"/>.</param>
/// <param name="Capped">There are more than <paramref name="Total"/>.</param>
public sealed record ContactCount(int Total, bool Capped);

/// <summary>Reads pages of contacts, and counts them.</summary>
internal static class ContactListStore
{
    public static async Task<ContactPage> PageAsync(Session session, ContactFilter filter, DateOnly firstInTime, Page page)
    {
        var values = Values(filter, firstInTime, page.After, page.Size + 1);
        var found = await session.ListAsync<Contact>(ContactListSql.List(filter, page.After.Count == 0), values);
        var count = await CountAsync(session, filter, firstInTime);
        IReadOnlyList<Contact> rows = [.. found.Take(page.Size)];
        var children = rows.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, rows.Select(row => row.ChildId));
        return new ContactPage(rows, found.Count > page.Size, children, count.Total, count.Capped);
    }

    public static async Task<ContactCount> CountAsync(Session session, ContactFilter filter, DateOnly firstInTime)
    {
        var count = await session.OneAsync<int>(ContactListSql.Count(filter), Values(filter, firstInTime, [], ContactListSql.MostCounted + 1));
        return new ContactCount(Math.Min(count, ContactListSql.MostCounted), count > ContactListSql.MostCounted);
    }

    private static object Values(ContactFilter filter, DateOnly firstInTime, IReadOnlyList<string> after, int most) => new
    {
        filter.Status,
        filter.ChildIds,
        filter.WorkerId,
        filter.LocalityId,
        filter.TeamId,
        filter.Source,
        filter.Mode,
        filter.Outcome,
        From = filter.From.Text(),
        To = filter.To.Text(),
        FirstInTime = ((DateOnly?)firstInTime).Text(),
        Professional = ReferralSources.Professional,
        Key = after.Count == 0 ? "" : after[0],
        Id = after.Count == 0 ? "" : after[1],
        Most = most
    };
}
