using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Referrals;

internal static class ReferralSql
{
    public const string Columns = """
        [referral_id] as [ReferralId], [version] as [Version], [council_id] as [CouncilId], [child_id] as [ChildId],
        [contact_id] as [ContactId], [contact_council_id] as [ContactCouncilId], [referred_on] as [ReferredOn], [source] as [Source],
        [primary_need] as [PrimaryNeed], [locality_id] as [LocalityId], [team_id] as [TeamId], [team_name_key] as [TeamNameKey],
        [nfa] as [Nfa], [route] as [Route], [route_supplied] as [RouteSupplied], [origin] as [Origin], [withdrawn] as [Withdrawn]
        """;

    public const string Insert = """
        insert into [referrals] ([referral_id], [version], [council_id], [child_id], [contact_id], [contact_council_id], [referred_on],
            [source], [primary_need], [locality_id], [team_id], [team_name_key], [nfa], [route], [route_supplied], [origin], [recorded_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [referrals] set [version] = @1, [council_id] = @2, [child_id] = @3, [contact_id] = @4, [contact_council_id] = @5,
            [referred_on] = @6, [source] = @7, [primary_need] = @8, [locality_id] = @9, [team_id] = @10, [team_name_key] = @11,
            [nfa] = @12, [route] = @13, [route_supplied] = @14, [origin] = @15, [withdrawn] = @16
        where [referral_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [referrals] where [referral_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [referrals] where [council_id] = @0 and [council_id] <> ''";
    public const string MadeHereByContact =
        $"select {Columns} from [referrals] where [contact_id] = @0 and [contact_id] <> '' and [origin] = 'live' and [council_id] = ''";
    public const string ByDecision = $"select {Columns} from [referrals] where [contact_id] = @0 and [contact_id] <> '' and [origin] = 'live'";
    public const string WithdrawnByContact =
        "select coalesce(min([referral_id]), '') from [referrals] where [contact_id] = @ContactId and [contact_id] <> '' and [withdrawn] = 1";
    public const string ListByContactCouncilId =
        $"select {Columns} from [referrals] where [contact_council_id] = @0 and [contact_id] = '' and [contact_council_id] <> ''";
    public const string ListByTeamNameKey =
        $"select {Columns} from [referrals] where [team_name_key] = @0 and [team_id] = '' and [team_name_key] <> ''";

    public const string InsertEntry =
        "insert into [referral_entries] ([referral_id], [version], [at], [action], [by], [detail]) values (@0, @1, @2, @3, @4, @5)";
    public const string ListEntries = """
        select [at] as [At], [action] as [Action], [by] as [By], [detail] as [Detail] from [referral_entries]
        where [referral_id] = @ReferralId order by [version]
        """;

    public const string Details = $"select {Columns} from [referrals] where [referral_id] = @ReferralId";

    private const string ListByChild = $"select {Columns} from [referrals] where [child_id] in @ChildIds order by [referred_on] desc, [referral_id] desc";

    public static readonly SqlText NewestByChild = new(
        sqlite: ListByChild + " limit @Most",
        sqlServer: ListByChild + " offset 0 rows fetch next @Most rows only");

    public const string CountByChild = "select count(*) from [referrals] where [child_id] in @ChildIds";
}
