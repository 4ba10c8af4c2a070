namespace CsWorkPerf.Reporting.Features.Facts;

internal static class EnquiryFactSql
{
    private const string Select = """
        select
            [s47_id] as [S47Id], [version] as [Version], [strategy_on] as [StrategyOn], [visit_on] as [VisitOn],
            [icpc_required] as [IcpcRequired], [icpc_on] as [IcpcOn], [concluded_on] as [ConcludedOn],
            [locality_id] as [LocalityId], [team_id] as [TeamId], [course_supplied] as [CourseSupplied],
            [withdrawn] as [Withdrawn]
        from [enquiry_facts]
        """;

    public static readonly FactTable<EnquiryFact> Table = new()
    {
        Name = "enquiry",
        Source = Sources.Assessment,
        Rows = new()
        {
            ListByIds = Select + " where [s47_id] in @Keys",
            ListByGroups = Select + " where [s47_id] in @Keys",
            ListAll = Select
        },
        ListVersions = "select [s47_id] as [Id], [version] as [Version] from [enquiry_facts] where [s47_id] in @Keys",
        Count = "select count(*) from [enquiry_facts]",
        Insert = """
            insert into [enquiry_facts] (
                [s47_id], [version], [strategy_on], [visit_on], [icpc_required], [icpc_on], [concluded_on], [locality_id],
                [team_id], [course_supplied], [withdrawn])
            values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
            """,
        Update = """
            update [enquiry_facts] set
                [version] = @1, [strategy_on] = @2, [visit_on] = @3, [icpc_required] = @4, [icpc_on] = @5, [concluded_on] = @6,
                [locality_id] = @7, [team_id] = @8, [course_supplied] = @9, [withdrawn] = @10
            where [s47_id] = @0
            """,
        DeleteAll = "delete from [enquiry_facts]",
        Values = fact =>
        [
            fact.S47Id, fact.Version, DayText.Of(fact.StrategyOn), DayText.Of(fact.VisitOn),
            fact.IcpcRequired is { } required ? required ? 1 : 0 : null, DayText.Of(fact.IcpcOn), DayText.Of(fact.ConcludedOn),
            fact.LocalityId, fact.TeamId, fact.CourseSupplied ? 1 : 0, fact.Withdrawn ? 1 : 0
        ]
    };
}
