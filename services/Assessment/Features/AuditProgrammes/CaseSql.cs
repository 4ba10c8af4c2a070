using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

internal static class CaseSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    private const string State = """
        case when a.[audit_id] is null then 'to_do' when a.[state] = 'draft' then 'draft' when a.[moderated_grade] = '' then 'audited' else 'moderated' end
        """;

    private const string From = """
        from [audit_cases] c join [audit_programmes] p on p.[programme_id] = c.[programme_id]
        left join [audits] a on a.[programme_id] = c.[programme_id] and a.[child_id] = c.[child_id] and a.[programme_id] <> ''
        """;

    private const string Cases = $"""
        select c.[programme_id] as [ProgrammeId], c.[child_id] as [ChildId], c.[position] as [Position], c.[assessment_id] as [AssessmentId],
            c.[locality_id] as [LocalityId], c.[team_id] as [TeamId], c.[worker_id] as [WorkerId], c.[auditor_id] as [AuditorId],
            c.[drawn_auditor_id] as [DrawnAuditorId], p.[month] as [Month], p.[from_day] as [From], coalesce(a.[audit_id], '') as [AuditId], {State} as [State],
            c.[moved_reason] as [MovedReason], c.[moved_by] as [MovedBy], nullif(c.[moved_at], '') as [MovedAt], c.[teams] as [Teams], c.[workers] as [Workers]
        {From}
        """;

    private static readonly (Func<CaseFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.ProgrammeId.Length > 0, "c.[programme_id] = @ProgrammeId"),
        (filter => filter.ChildId.Length > 0, "c.[child_id] = @ChildId"),
        (filter => filter.AuditorId.Length > 0, "c.[auditor_id] = @AuditorId"),
        (filter => filter.TeamId.Length > 0, "c.[team_id] = @TeamId"),
        (filter => filter.OwnerId is not null, "c.[auditor_id] = @OwnerId"),
        (filter => filter.State.Length > 0, $"{State} = @State")
    ];

    public const string Of = $"{Cases} where c.[programme_id] = @0 and c.[child_id] = @1 and c.[position] > 0";

    public const string Details = $"{Cases} where c.[programme_id] = @ProgrammeId and c.[child_id] = @ChildId and c.[position] > 0";

    private const string Unmoderated = $"select c.[child_id] as [ChildId] {From} where c.[position] > 0 and coalesce(a.[moderated_grade], '') = ''";

    public const string Given = $"{Unmoderated} and c.[auditor_id] = @2 and c.[programme_id] = @0 and c.[child_id] = @1";

    /// <summary>By the case, or by the assessment that it was drawn with.</summary>
    public const string ListGiven = $"""
        {Unmoderated} and c.[auditor_id] = @WorkerId
            and ((c.[programme_id] = @ProgrammeId and c.[child_id] = @ChildId) or (c.[assessment_id] = @AssessmentId and @AssessmentId <> ''))
        """;

    public const string Move = """
        update [audit_cases] set [auditor_id] = @2, [moved_reason] = @3, [moved_by] = @4, [moved_at] = @5
        where [programme_id] = @0 and [child_id] = @1
        """;

    /// <summary>A page, newest programme first and as drawn; from the key (@Month, @Position) on unless it is the first page.</summary>
    public static SqlText List(CaseFilter filter, bool firstPage)
    {
        var after = firstPage ? "" : " and p.[month] <= @Month and (p.[month] < @Month or c.[position] > @Position)";
        return SqlText.FirstRows($"{Cases} where {Where(filter)}{after} order by p.[month] desc, c.[position]");
    }

    /// <summary>The worker's cases by state, as far as they are to be done: <c>to_do</c> and <c>draft</c>.</summary>
    public const string CountOwn = $"""
        select coalesce(sum(case when {State} = 'to_do' then 1 else 0 end), 0) as [ToDo], coalesce(sum(case when {State} = 'draft' then 1 else 0 end), 0) as [Draft]
        {From} where c.[position] > 0 and c.[auditor_id] = @OwnerId
        """;

    public static SqlText Count(CaseFilter filter) => SqlText.CountRows($"{From} where {Where(filter)}");

    private static string Where(CaseFilter filter) =>
        string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition).Prepend("c.[position] > 0"));
}
