using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Referrals;

internal static class ReferralSql
{
    public const string Columns = """
        [referral_id] as [ReferralId], [version] as [Version], [council_id] as [CouncilId], [child_id] as [ChildId],
        [contact_id] as [ContactId], [contact_council_id] as [ContactCouncilId], [referred_on] as [ReferredOn], [source] as [Source],
        [primary_need] as [PrimaryNeed], [locality_id] as [LocalityId], [team_id] as [TeamId], [team_name] as [TeamName],
        [nfa] as [Nfa], [route] as [Route], [route_supplied] as [RouteSupplied], [origin] as [Origin]
        """;

    public const string Insert = """
        insert into [referrals] ([referral_id], [version], [council_id], [child_id], [contact_id], [contact_council_id], [referred_on],
            [source], [primary_need], [locality_id], [team_id], [team_name], [nfa], [route], [route_supplied], [origin], [recorded_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16)
        """;

    public const string Details = $"select {Columns} from [referrals] where [referral_id] = @ReferralId";

    private const string ListByChild = $"select {Columns} from [referrals] where [child_id] = @ChildId order by [referred_on] desc, [referral_id] desc";

    public static readonly SqlText NewestByChild = new(
        sqlite: ListByChild + " limit @Most",
        sqlServer: ListByChild + " offset 0 rows fetch next @Most rows only");

    public const string CountByChild = "select count(*) from [referrals] where [child_id] = @ChildId";
}
