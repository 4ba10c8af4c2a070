using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

internal static class AssessmentFactSql
{
    // A withdrawn referral is as if it had never been.
    private const string Select = """
        select
            a.[assessment_id] as [AssessmentId], a.[version] as [Version], a.[referral_id] as [ReferralId],
            a.[assessment_type] as [AssessmentType], a.[referred_on] as [ReferredOn], a.[referral_date] as [ReferralDate],
            a.[started_on] as [StartedOn], a.[child_seen_on] as [ChildSeenOn], a.[submitted_on] as [SubmittedOn],
            a.[completed_on] as [CompletedOn], a.[authorised_on] as [AuthorisedOn], a.[outcome] as [Outcome],
            a.[locality_id] as [LocalityId], a.[team_id] as [TeamId], a.[outcome_supplied] as [OutcomeSupplied],
            a.[child_seen_supplied] as [ChildSeenSupplied], a.[withdrawn] as [Withdrawn], r.[source] as [Source]
        from [assessment_facts] a left join [referral_facts] r on r.[referral_id] = a.[referral_id] and r.[withdrawn] = 0
        """;

    public static readonly FactTable<AssessmentFact> Table = new()
    {
        Name = "assessment",
        Source = Sources.Assessment,
        Rows = new()
        {
            ListByIds = Select + " where a.[assessment_id] in @Keys",
            ListByGroups = Select + " where a.[referral_id] in @Keys",
            // Not in order of groups: each counts by itself, and sorting a million rows takes seconds.
            ListAll = Select
        },
        ListVersions = "select [assessment_id] as [Id], [version] as [Version] from [assessment_facts] where [assessment_id] in @Keys",
        Count = "select count(*) from [assessment_facts]",
        Insert = """
            insert into [assessment_facts] (
                [assessment_id], [version], [referral_id], [assessment_type], [referred_on], [referral_date], [started_on],
                [child_seen_on], [submitted_on], [completed_on], [authorised_on], [outcome], [locality_id], [team_id],
                [outcome_supplied], [child_seen_supplied], [withdrawn])
            values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16)
            """,
        Update = """
            update [assessment_facts] set
                [version] = @1, [referral_id] = @2, [assessment_type] = @3, [referred_on] = @4, [referral_date] = @5,
                [started_on] = @6, [child_seen_on] = @7, [submitted_on] = @8, [completed_on] = @9, [authorised_on] = @10,
                [outcome] = @11, [locality_id] = @12, [team_id] = @13, [outcome_supplied] = @14, [child_seen_supplied] = @15, [withdrawn] = @16
            where [assessment_id] = @0
            """,
        DeleteAll = "delete from [assessment_facts]",
        DropIndex = new SqlText(
            sqlite: "drop index if exists [assessment_facts_referral]",
            sqlServer: "drop index if exists [assessment_facts_referral] on [assessment_facts]"),
        CreateIndex = new SqlText(
            sqlite: "create index if not exists [assessment_facts_referral] on [assessment_facts] ([referral_id], [withdrawn], [started_on])",
            sqlServer: "if not exists (select 1 from sys.indexes where name = 'assessment_facts_referral') create index [assessment_facts_referral] on [assessment_facts] ([referral_id], [withdrawn], [started_on])"),
        Values = fact =>
        [
            fact.AssessmentId, fact.Version, fact.ReferralId, fact.AssessmentType, DayText.Of(fact.ReferredOn),
            DayText.Of(fact.ReferralDate), DayText.Of(fact.StartedOn), DayText.Of(fact.ChildSeenOn),
            DayText.Of(fact.SubmittedOn), DayText.Of(fact.CompletedOn), DayText.Of(fact.AuthorisedOn), fact.Outcome,
            fact.LocalityId, fact.TeamId, fact.OutcomeSupplied ? 1 : 0, fact.ChildSeenSupplied ? 1 : 0,
            fact.Withdrawn ? 1 : 0
        ]
    };
}
