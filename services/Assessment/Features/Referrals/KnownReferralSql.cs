namespace CsWorkPerf.Assessment.Features.Referrals;

internal static class KnownReferralSql
{
    public const string Update = "update [known_referrals] set [child_id] = @1, [referred_on] = @2, [withdrawn] = @3 where [referral_id] = @0";
    public const string Insert = "insert into [known_referrals] ([referral_id], [child_id], [referred_on], [withdrawn]) values (@0, @1, @2, @3)";
    public const string ById = """
        select [referral_id] as [ReferralId], [child_id] as [ChildId], [referred_on] as [ReferredOn], [withdrawn] as [Withdrawn]
        from [known_referrals] where [referral_id] = @0
        """;
}
