using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Reads pages of referrals.</summary>
internal static class ReferralListStore
{
    public static async Task<ReferralPage> PageAsync(Session session, ReferralFilter filter, Page page)
    {
        var first = page.After.Count == 0;
        var values = new
        {
            filter.ChildIds,
            filter.LocalityId,
            filter.TeamId,
            filter.Source,
            filter.Route,
            filter.Nfa,
            From = filter.From.Text(),
            To = filter.To.Text(),
            Key = first ? "" : page.After[0],
            Id = first ? "" : page.After[1],
            Most = page.Size + 1
        };
        var found = await session.ListAsync<Referral>(ReferralListSql.List(filter, first), values);
        var count = await session.OneAsync<int>(ReferralListSql.Count(filter), values with { Most = ReferralListSql.MostCounted + 1 });
        IReadOnlyList<Referral> rows = [.. found.Take(page.Size)];
        var children = rows.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, rows.Select(row => row.ChildId));
        return new ReferralPage(rows, found.Count > page.Size, children, Math.Min(count, ReferralListSql.MostCounted), count > ReferralListSql.MostCounted);
    }
}
