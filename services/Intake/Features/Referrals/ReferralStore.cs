using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>Referrals as rows.</summary>
public static class ReferralStore
{
    public static Task<Referral?> ByIdAsync(Session session, string referralId) =>
        session.OneAsync<Referral>(ReferralSql.Details, new { ReferralId = referralId });

    /// <summary>A child's referrals, newest first, and how many there are in all.</summary>
    public static async Task<(IReadOnlyList<Referral> Newest, int Count)> ByChildAsync(Session session, string childId, int most) => (
        await session.ListAsync<Referral>(ReferralSql.NewestByChild, new { ChildId = childId, Most = most }),
        await session.OneAsync<int>(ReferralSql.CountByChild, new { ChildId = childId }));

    public static void Insert(Tx tx, Referral referral, DateTimeOffset at) => tx.Prepare(ReferralSql.Insert).Execute(
        referral.ReferralId, referral.Version, referral.CouncilId, referral.ChildId, referral.ContactId, referral.ContactCouncilId,
        ((DateOnly?)referral.ReferredOn).Text(), referral.Source, referral.PrimaryNeed, referral.LocalityId, referral.TeamId,
        referral.TeamName, referral.Nfa ? 1 : 0, referral.Route, referral.RouteSupplied ? 1 : 0, referral.Origin, Instant.Text(at));
}
