namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

internal static class PoolSql
{
    /// <summary>Open or ended in [@From, @To), in the order in which they started.</summary>
    public const string Assessments = """
        select [assessment_id] as [AssessmentId], [child_id] as [ChildId], [locality_id] as [LocalityId], [team_id] as [TeamId], [worker_id] as [WorkerId]
        from [assessments]
        where [started_on] < @To and ([ended_on] = '' or [ended_on] >= @From) and [withdrawn] = 0
        order by [started_on], [assessment_id]
        """;

    /// <summary>Children drawn for a programme, or audited, on or after @Since.</summary>
    public const string Recent = """
        select [child_id] from [audits] where [audited_on] >= @Since
        union
        select c.[child_id] from [audit_cases] c join [audit_programmes] p on p.[programme_id] = c.[programme_id]
        where c.[position] > 0 and p.[month] >= @Since
        """;
}
