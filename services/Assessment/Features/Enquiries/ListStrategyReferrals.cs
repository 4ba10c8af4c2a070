using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>A page of referrals, and how many there are in all.</summary>
/// <param name="Rows">At most as many as asked for; of a restricted child without the referral's id.</param>
/// <param name="Last">The last one's place in the order, where there is another page.</param>
/// <param name="Total">Exact up to <see cref="EnquiryListSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record StrategyReferrals(IReadOnlyList<KnownReferral> Rows, KnownReferral? Last, int Total, bool TotalCapped);

/// <summary>
/// Lists the referrals that go to a strategy discussion and that no enquiry follows yet: none names them, and none about the child has
/// started since. One entry in the access log.
/// </summary>
public sealed class ListStrategyReferrals(Db<AssessmentService> db, TimeProvider time)
{
    /// <param name="localityId">Of the referral; blank for all.</param>
    /// <param name="teamId">Of the referral; blank for all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<StrategyReferrals> HandleAsync(string localityId, string teamId, Page page, Actor actor, CancellationToken cancellation)
    {
        var listed = await db.ReadAsync(async session =>
        {
            var found = await StrategyReferralStore.PageAsync(session, localityId, teamId, page);
            var hidden = await RestrictedChild.HiddenAsync(session, found.Rows.Select(row => row.ChildId), actor);
            return found with { Rows = [.. found.Rows.Select(row => hidden.Contains(row.ChildId) ? row with { ReferralId = "" } : row)] };
        }, cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "referrals", "", cancellation);
        return listed;
    }
}
