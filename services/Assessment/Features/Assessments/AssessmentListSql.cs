using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>The SQL of a filtered list: fixed conditions, of which those are taken that the filter asks for.</summary>
public static class AssessmentListSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    // Those whose clock runs: started by today, not withdrawn, and without an end or, where a file brought in such, with one that is still
    // to come. As the tracker and assessments.open have it. The two halves are apart so that each has its index; what was withdrawn has an end.
    private const string Running = """
        (select * from [assessments] where [ended_on] = ''
         union all select * from [assessments] where [withdrawn] = 0
           and [assessment_id] in (select [assessment_id] from [assessments] where [ended_on] <> '' and [ended_on] > @Today)) as [assessments]
        """;

    // The end of the clock is written out, so that both engines see that an index of those whose clock runs, or has ended, will do.
    private static readonly (Func<AssessmentFilter, bool> Asked, string Condition)[] Conditions =
    [
        (IsOfRunning, "[started_on] <= @Today"),
        (filter => filter.State is AssessmentState.Open or AssessmentState.Submitted or AssessmentState.Returned, "[ended_on] = ''"),
        (filter => filter.State is AssessmentState.Open or AssessmentState.Returned, "[submitted_on] = ''"),
        (filter => filter.State == AssessmentState.Returned, "[returned] = 1"),
        (filter => filter.State == AssessmentState.Submitted, "[submitted_on] <> ''"),
        (filter => filter.State is AssessmentState.Authorised or AssessmentState.Completed, "[ended_on] <> '' and [withdrawn] = 0"),
        (filter => filter.State == AssessmentState.Authorised, "[authorised_on] <> ''"),
        (filter => filter.State == AssessmentState.Completed, "[authorised_on] = ''"),
        (filter => filter.State == AssessmentState.Withdrawn, "[ended_on] <> '' and [withdrawn] = 1"),
        (filter => filter.Band == AssessmentBands.InTime, "[clock_start] >= @FirstInTime"),
        (filter => filter.Band == AssessmentBands.BecomingOverdue, "[clock_start] >= @FirstNotOverdue and [clock_start] < @FirstInTime"),
        (filter => filter.Band == AssessmentBands.Overdue, "[clock_start] < @FirstNotOverdue"),
        (filter => filter.AssessmentIds.Count > 0, "[assessment_id] in @AssessmentIds"),
        (filter => filter.LocalityId is not ("" or AssessmentFilter.None), "[locality_id] = @LocalityId"),
        (filter => filter.LocalityId == AssessmentFilter.None, "[locality_id] = ''"),
        (filter => filter.TeamId is not ("" or AssessmentFilter.None), "[team_id] = @TeamId"),
        (filter => filter.TeamId == AssessmentFilter.None, "[team_id] = ''"),
        (filter => filter.WorkerId.Length > 0, "[worker_id] = @WorkerId"),
        (filter => filter.Unallocated, "[worker_id] = ''"),
        (filter => filter.ChildId.Length > 0, "[child_id] in @ChildIds"),
        (filter => filter.ReferralId.Length > 0, "[referral_id] = @ReferralId and [referral_id] <> ''"),
        (filter => filter.AssessmentType.Length > 0, "[assessment_type] = @AssessmentType"),
        (filter => filter.ManagerId.Length > 0, "[manager_id] = @ManagerId"),
        (filter => filter.DueFrom is not null, "[due_on] >= @DueFrom"),
        (filter => filter.DueTo is not null, "[due_on] < @DueTo"),
        (filter => filter.EndedFrom is not null || filter.EndedTo is not null || filter.OrderBy.EndsWith("ended_on", StringComparison.Ordinal), "[ended_on] <> ''"),
        (filter => filter.EndedFrom is not null, "[ended_on] >= @EndedFrom"),
        (filter => filter.EndedTo is not null, "[ended_on] < @EndedTo")
    ];

    /// <summary>A page in order of the filter's column, then of the id; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(AssessmentFilter filter, bool firstPage)
    {
        var descending = filter.OrderBy[0] == '-';
        var (column, direction, beyond) = ($"[{filter.OrderBy.TrimStart('-')}]", descending ? "desc" : "asc", descending ? "<" : ">");
        var after = firstPage ? "" : $" and {column} {beyond}= @Key and ({column} {beyond} @Key or [assessment_id] {beyond} @Id)";
        return SqlText.FirstRows($"select {AssessmentSql.Columns} from {From(filter)} where {Where(filter)}{after} order by {column} {direction}, [assessment_id] {direction}");
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(AssessmentFilter filter) => SqlText.CountRows($"from {From(filter)} where {Where(filter)}");

    /// <summary>Counts of those whose clock runs; records that were merged are of one child.</summary>
    public static SqlText CountRunning(AssessmentFilter filter) => $"""
        select count(*) as [Running],
            coalesce(sum(case when [clock_start] >= @FirstInTime then 1 else 0 end), 0) as [InTime],
            coalesce(sum(case when [clock_start] >= @FirstNotOverdue and [clock_start] < @FirstInTime then 1 else 0 end), 0) as [BecomingOverdue],
            coalesce(sum(case when [clock_start] < @FirstNotOverdue then 1 else 0 end), 0) as [Overdue],
            coalesce(sum(case when [worker_id] = '' then 1 else 0 end), 0) as [Unallocated],
            coalesce(sum(case when [submitted_on] <> '' then 1 else 0 end), 0) as [Submitted],
            coalesce(sum(case when [returned] = 1 then 1 else 0 end), 0) as [Returned],
            coalesce(sum(case when {PlanRule.IsPast} then 1 else 0 end), 0) as [PastPlan],
            count(distinct coalesce([kept_id], [child_id])) as [Children]
        from {Running} left join (select [child_id] as [merged_id], [kept_id] from [known_children]) k on [merged_id] = [child_id] where {Where(filter with { State = AssessmentState.Running })}
        """;

    private static bool IsOfRunning(AssessmentFilter filter) => filter.State == AssessmentState.Running || filter.Band.Length > 0;

    private static string From(AssessmentFilter filter) => IsOfRunning(filter) ? Running : "[assessments]";

    private static string Where(AssessmentFilter filter) =>
        string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition).Distinct().DefaultIfEmpty("1 = 1"));
}
