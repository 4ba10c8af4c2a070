using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>
/// The SQL of the tracker. What is open is what assessments.open counts: started by today, not withdrawn, and without an end or
/// with one that is still to come. The two halves are apart so that each has its index.
/// </summary>
internal static class TrackerSql
{
    private const string Place = """
        and (@LocalityId = '' or [locality_id] = @LocalityId) and (@TeamId = '' or [team_id] = @TeamId)
        and (@WorkerId = '' or [worker_id] = @WorkerId) and (@Unallocated = 0 or [worker_id] = '')
        """;

    private const string CountColumns = "[locality_id], [team_id], [worker_id], [clock_start], [due_on], [ended_on], [submitted_on], [assessment_type], [child_id]";
    private const string CaseColumns = CountColumns + ", [assessment_id], [plan_on]";
    private const string Running = $"from [assessments] where [ended_on] = '' and [withdrawn] = 0 and [started_on] <= @Today {Place}";
    private const string EndsLater = $"from [assessments] where [ended_on] <> '' and [ended_on] > @Today and [withdrawn] = 0 and [started_on] <= @Today {Place}";

    public const string Counts = $"""
        select [locality_id] as [LocalityId], [team_id] as [TeamId], [worker_id] as [WorkerId],
            sum(case when [clock_start] >= @FirstInTime then 1 else 0 end) as [InTime],
            sum(case when [clock_start] >= @FirstNotOverdue and [clock_start] < @FirstInTime then 1 else 0 end) as [BecomingOverdue],
            sum(case when [clock_start] < @FirstNotOverdue then 1 else 0 end) as [Overdue],
            sum(case when [submitted_on] <> '' and [ended_on] = '' then 1 else 0 end) as [Submitted],
            sum(case when [assessment_type] = 'single' and [clock_start] >= @FirstNotOverdue then 1 else 0 end) as [SinglesAvailable],
            sum(case when [assessment_type] = 'single' and [clock_start] >= @FirstNotOverdue and [due_on] <> '' and [due_on] <= @WeekTo then 1 else 0 end) as [SinglesDue],
            sum(case when [assessment_type] = 'single' and [clock_start] < @FirstNotOverdue then 1 else 0 end) as [SinglesOverdue]
        from (select {CountColumns} {Running} union all select {CountColumns} {EndsLater}) a
        group by [locality_id], [team_id], [worker_id] order by [locality_id], [team_id], [worker_id]
        """;

    /// <summary>Records that were merged are of one child.</summary>
    public const string CountChildren = $"""
        select count(distinct coalesce(k.[kept_id], a.[child_id]))
        from (select [child_id] {Running} union all select [child_id] {EndsLater}) a left join [known_children] k on k.[child_id] = a.[child_id]
        """;

    private const string Case = """
        [assessment_id] as [AssessmentId], [child_id] as [ChildId], [assessment_type] as [AssessmentType], [locality_id] as [LocalityId],
        [team_id] as [TeamId], [worker_id] as [WorkerId], [clock_start] as [ClockStart], nullif([due_on], '') as [DueOn],
        nullif([plan_on], '') as [PlanOn], nullif([submitted_on], '') as [SubmittedOn]
        """;

    /// <summary>Single assessments that can still end in time, the soonest due first; what waits for a manager before what does not.</summary>
    public static readonly SqlText ListFirst = SqlText.FirstRows($"""
        select {Case} {Running} and [assessment_type] = 'single' and [clock_start] >= @FirstNotOverdue and [due_on] <> ''
        order by [due_on], case when [submitted_on] <> '' then 0 else 1 end, [clock_start], [assessment_id]
        """);

    /// <summary>Every open one, the longest open first.</summary>
    public const string ListOpen = $"""
        select {Case} from (select {CaseColumns} {Running} union all select {CaseColumns} {EndsLater}) a order by [clock_start], [assessment_id]
        """;

    /// <summary>Single assessments that ended in a period, by the days of their clock.</summary>
    public const string ListEnded = $"""
        select [clock_start] as [ClockStart], [ended_on] as [EndedOn], count(*) as [Count] from [assessments]
        where [ended_on] <> '' and [ended_on] >= @From and [ended_on] <= @Today and [withdrawn] = 0 and [assessment_type] = 'single'
            and [clock_start] <= [ended_on] {Place}
        group by [clock_start], [ended_on]
        """;

    /// <summary>Grows with every event of this service.</summary>
    public const string Head = "select [head] from [feed]";
}
