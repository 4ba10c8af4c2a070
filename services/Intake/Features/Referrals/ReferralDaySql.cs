namespace CsWorkPerf.Intake.Features.Referrals;

internal static class ReferralDaySql
{
    public const string ListByChildren = """
        select [child_id] as [ChildId], [referred_on] as [ReferredOn], [referral_id] as [ReferralId] from [referrals]
        where [child_id] in @ChildIds and [withdrawn] = 0
        """;
}
