using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.Referrals;

/// <summary>Intake's referrals, as far as assessments need them.</summary>
internal static class KnownReferralStore
{
    public static KnownReferral? ById(Tx tx, string referralId)
    {
        KnownReferral? found = null;
        if (referralId.Length > 0) tx.Prepare(KnownReferralSql.ById).Query(row => found = row.GetRowParser<KnownReferral>()(row), referralId);
        return found;
    }

    public static Task<KnownReferral?> ByIdAsync(Session session, string referralId) =>
        session.OneAsync<KnownReferral>(KnownReferralSql.Details, new { ReferralId = referralId });

    public static void Save(Tx tx, KnownReferral referral)
    {
        object[] values = [referral.ReferralId, referral.ChildId, referral.ReferredOn.Text(), referral.Withdrawn ? 1 : 0, referral.Nfa ? 1 : 0, referral.LocalityId, referral.TeamId, referral.Route];
        if (tx.Prepare(KnownReferralSql.Update).Execute(values) == 0) tx.Prepare(KnownReferralSql.Insert).Execute(values);
    }
}
