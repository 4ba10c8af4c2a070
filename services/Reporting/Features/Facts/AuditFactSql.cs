namespace CsWorkPerf.Reporting.Features.Facts;

internal static class AuditFactSql
{
    private const string Select = """
        select
            [audit_id] as [AuditId], [version] as [Version], [audited_on] as [AuditedOn], [grade] as [Grade],
            [moderated_grade] as [ModeratedGrade], [moderated_on] as [ModeratedOn], [locality_id] as [LocalityId],
            [team_id] as [TeamId]
        from [audit_facts]
        """;

    public static readonly FactTable<AuditFact> Table = new()
    {
        Name = "audit",
        Source = Sources.Assessment,
        Rows = new()
        {
            ListByIds = Select + " where [audit_id] in @Keys",
            ListByGroups = Select + " where [audit_id] in @Keys",
            ListAll = Select
        },
        ListVersions = "select [audit_id] as [Id], [version] as [Version] from [audit_facts] where [audit_id] in @Keys",
        Count = "select count(*) from [audit_facts]",
        Insert = """
            insert into [audit_facts] (
                [audit_id], [version], [audited_on], [grade], [moderated_grade], [moderated_on], [locality_id], [team_id])
            values (@0, @1, @2, @3, @4, @5, @6, @7)
            """,
        Update = """
            update [audit_facts] set
                [version] = @1, [audited_on] = @2, [grade] = @3, [moderated_grade] = @4, [moderated_on] = @5,
                [locality_id] = @6, [team_id] = @7
            where [audit_id] = @0
            """,
        DeleteAll = "delete from [audit_facts]",
        Values = fact =>
        [
            fact.AuditId, fact.Version, DayText.Of(fact.AuditedOn), fact.Grade, fact.ModeratedGrade,
            DayText.Of(fact.ModeratedOn), fact.LocalityId, fact.TeamId
        ]
    };
}
