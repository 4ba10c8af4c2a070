using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Enquiries;

internal static class StrategyReferralSql
{
    private const string Matches = """
        from [known_referrals] r where [route] = 'strategy' and [nfa] = 0 and [withdrawn] = 0
            and (@LocalityId = '' or [locality_id] = @LocalityId) and (@TeamId = '' or [team_id] = @TeamId)
            and not exists (select 1 from [enquiries] e where e.[referral_id] = r.[referral_id] and e.[referral_id] <> '' and e.[withdrawn] = 0)
            and not exists (select 1 from [enquiries] e where e.[child_id] = r.[child_id] and e.[strategy_on] >= r.[referred_on] and e.[withdrawn] = 0)
        """;

    /// <summary>A page, the newest first.</summary>
    public static readonly SqlText List = SqlText.FirstRows($"""
        select [referral_id] as [ReferralId], [child_id] as [ChildId], [referred_on] as [ReferredOn], [locality_id] as [LocalityId], [team_id] as [TeamId]
        {Matches}
            and (@Key = '' or [referred_on] < @Key or ([referred_on] = @Key and [referral_id] < @Id))
        order by [referred_on] desc, [referral_id] desc
        """);

    public static readonly SqlText Count = SqlText.CountRows(Matches);
}
