using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Reads pages of referrals that wait for a strategy discussion.</summary>
internal static class StrategyReferralStore
{
    public static async Task<StrategyReferrals> PageAsync(Session session, string localityId, string teamId, Page page)
    {
        var (key, id) = page.After.Count == 0 ? ("", "") : (page.After[0], page.After[1]);
        var found = await session.ListAsync<KnownReferral>(StrategyReferralSql.List, new { LocalityId = localityId, TeamId = teamId, Key = key, Id = id, Most = page.Size + 1 });
        var count = await session.OneAsync<int>(StrategyReferralSql.Count, new { LocalityId = localityId, TeamId = teamId, Most = EnquiryListSql.MostCounted + 1 });
        return new(
            [.. found.Take(page.Size)], found.Count > page.Size ? found[page.Size - 1] : null, Math.Min(count, EnquiryListSql.MostCounted), count > EnquiryListSql.MostCounted);
    }
}
