using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

internal static class ReferralFactSql
{
    private const string Select = """
        select [referral_id] as [ReferralId], [version] as [Version], [child_id] as [ChildId], [referred_on] as [ReferredOn],
               [source] as [Source], [locality_id] as [LocalityId], [team_id] as [TeamId], [primary_need] as [PrimaryNeed],
               [nfa] as [Nfa], [route] as [Route], [withdrawn] as [Withdrawn]
        from [referral_facts]
        """;

    private const string Kept =
        "coalesce((select [kept_id] from [child_aliases] where [child_aliases].[child_id] = [referral_facts].[child_id]), [child_id]) as [ChildId]";

    public static readonly FactTable<ReferralFact> Table = new()
    {
        Name = "referral",
        Source = Sources.Intake,
        Rows = new()
        {
            ListByIds = Select + " where [referral_id] in @Keys",
            ListByGroups = Select + " where [child_id] in @Keys",
            ListAll = Select.Replace("[child_id] as [ChildId]", Kept, StringComparison.Ordinal) + " order by [ChildId]"
        },
        ListVersions = "select [referral_id] as [Id], [version] as [Version] from [referral_facts] where [referral_id] in @Keys",
        Count = "select count(*) from [referral_facts]",
        Insert = """
            insert into [referral_facts] ([referral_id], [version], [child_id], [referred_on], [source], [locality_id], [team_id],
                [primary_need], [nfa], [route], [withdrawn])
            values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
            """,
        Update = """
            update [referral_facts] set [version] = @1, [child_id] = @2, [referred_on] = @3, [source] = @4, [locality_id] = @5,
                [team_id] = @6, [primary_need] = @7, [nfa] = @8, [route] = @9, [withdrawn] = @10
            where [referral_id] = @0
            """,
        DeleteAll = "delete from [referral_facts]",
        DropIndex = new SqlText(
            sqlite: "drop index if exists [referral_facts_child]",
            sqlServer: "drop index if exists [referral_facts_child] on [referral_facts]"),
        CreateIndex = new SqlText(
            sqlite: "create index if not exists [referral_facts_child] on [referral_facts] ([child_id])",
            sqlServer: "if not exists (select 1 from sys.indexes where name = 'referral_facts_child') create index [referral_facts_child] on [referral_facts] ([child_id])"),
        Values = referral =>
        [
            referral.ReferralId, referral.Version, referral.ChildId, DayText.Of(referral.ReferredOn), referral.Source, referral.LocalityId,
            referral.TeamId, referral.PrimaryNeed, referral.Nfa ? 1 : 0, referral.Route, referral.Withdrawn ? 1 : 0
        ]
    };
}
