namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

internal static class PoolSql
{
    private const string Kept = "coalesce(k.[kept_id], c.[child_id])";

    /// <summary>Open or ended in [@From, @To), in the order in which they started, by the record that stands for the child.</summary>
    public const string Assessments = $"""
        select c.[assessment_id] as [AssessmentId], {Kept} as [ChildId], c.[locality_id] as [LocalityId], c.[team_id] as [TeamId], c.[worker_id] as [WorkerId]
        from [assessments] c left join [known_children] k on k.[child_id] = c.[child_id]
        where c.[started_on] < @To and (c.[ended_on] = '' or c.[ended_on] >= @From) and c.[withdrawn] = 0
        order by c.[started_on], c.[assessment_id]
        """;

    /// <summary>Children drawn for a programme, or audited, on or after @Since.</summary>
    public const string Recent = $"""
        select {Kept} from [audits] c left join [known_children] k on k.[child_id] = c.[child_id] where c.[audited_on] >= @Since
        union
        select {Kept} from [audit_cases] c join [audit_programmes] p on p.[programme_id] = c.[programme_id]
        left join [known_children] k on k.[child_id] = c.[child_id]
        where c.[position] > 0 and p.[month] >= @Since
        """;
}
