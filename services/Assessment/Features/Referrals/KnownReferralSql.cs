namespace CsWorkPerf.Assessment.Features.Referrals;

internal static class KnownReferralSql
{
    private const string Columns = """
        [referral_id] as [ReferralId], [child_id] as [ChildId], [referred_on] as [ReferredOn], [withdrawn] as [Withdrawn], [nfa] as [Nfa],
        [locality_id] as [LocalityId], [team_id] as [TeamId], [route] as [Route]
        """;

    public const string Update = """
        update [known_referrals] set [child_id] = @1, [referred_on] = @2, [withdrawn] = @3, [nfa] = @4, [locality_id] = @5, [team_id] = @6, [route] = @7
        where [referral_id] = @0
        """;

    public const string Insert = """
        insert into [known_referrals] ([referral_id], [child_id], [referred_on], [withdrawn], [nfa], [locality_id], [team_id], [route])
        values (@0, @1, @2, @3, @4, @5, @6, @7)
        """;

    public const string ById = $"select {Columns} from [known_referrals] where [referral_id] = @0";
    public const string Details = $"select {Columns} from [known_referrals] where [referral_id] = @ReferralId";
}
