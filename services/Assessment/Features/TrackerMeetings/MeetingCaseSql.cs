namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

internal static class MeetingCaseSql
{
    private const string Columns = """
        c.[meeting_id] as [MeetingId], c.[assessment_id] as [AssessmentId], c.[position] as [Position], c.[why] as [Why], c.[child_id] as [ChildId],
        c.[assessment_type] as [AssessmentType], c.[locality_id] as [LocalityId], c.[team_id] as [TeamId], c.[worker_id] as [WorkerId],
        c.[clock_start] as [ClockStart], nullif(c.[due_on], '') as [DueOn], nullif(c.[plan_on], '') as [PlanOn],
        nullif(c.[submitted_on], '') as [SubmittedOn], c.[working_days] as [WorkingDays], c.[band] as [Band], c.[version] as [Version],
        c.[note] as [Note], c.[noted_by] as [NotedBy], nullif(c.[noted_at], '') as [NotedAt]
        """;

    /// <summary>With what has become of each since.</summary>
    private const string Now = $"""
        select {Columns}, nullif(a.[submitted_on], '') as [SinceSubmittedOn], nullif(a.[ended_on], '') as [SinceEndedOn],
            a.[team_id] as [SinceTeamId], a.[worker_id] as [SinceWorkerId], a.[withdrawn] as [SinceWithdrawn]
        from [tracker_cases] c join [assessments] a on a.[assessment_id] = c.[assessment_id]
        """;

    public const string ListNow = Now + " where c.[meeting_id] = @MeetingId and c.[position] between @First and @Last order by c.[position]";
    public const string ById = Now + " where c.[meeting_id] = @0 and c.[assessment_id] = @1";

    /// <summary>With what had become of each when the meeting closed.</summary>
    public const string ListKept = $"""
        select {Columns}, nullif(c.[since_submitted_on], '') as [SinceSubmittedOn], nullif(c.[since_ended_on], '') as [SinceEndedOn],
            c.[since_team_id] as [SinceTeamId], c.[since_worker_id] as [SinceWorkerId], c.[since_withdrawn] as [SinceWithdrawn]
        from [tracker_cases] c where c.[meeting_id] = @MeetingId and c.[position] between @First and @Last order by c.[position]
        """;

    public const string Position = "select [position] from [tracker_cases] where [meeting_id] = @MeetingId and [assessment_id] = @AssessmentId";

    public const string Insert = """
        insert into [tracker_cases] ([meeting_id], [assessment_id], [position], [why], [child_id], [assessment_type], [locality_id], [team_id],
            [worker_id], [clock_start], [due_on], [plan_on], [submitted_on], [working_days], [band], [version], [note], [noted_by], [noted_at],
            [since_submitted_on], [since_ended_on], [since_team_id], [since_worker_id], [since_withdrawn])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, 0, '', '', '', '', '', '', '', 0)
        """;

    public const string Note = """
        update [tracker_cases] set [version] = [version] + 1, [note] = @3, [noted_by] = @4, [noted_at] = @5
        where [meeting_id] = @0 and [assessment_id] = @1 and [version] = @2
        """;

    public const string Keep = """
        update [tracker_cases] set
            [since_submitted_on] = (select a.[submitted_on] from [assessments] a where a.[assessment_id] = [tracker_cases].[assessment_id]),
            [since_ended_on] = (select a.[ended_on] from [assessments] a where a.[assessment_id] = [tracker_cases].[assessment_id]),
            [since_team_id] = (select a.[team_id] from [assessments] a where a.[assessment_id] = [tracker_cases].[assessment_id]),
            [since_worker_id] = (select a.[worker_id] from [assessments] a where a.[assessment_id] = [tracker_cases].[assessment_id]),
            [since_withdrawn] = (select a.[withdrawn] from [assessments] a where a.[assessment_id] = [tracker_cases].[assessment_id])
        where [meeting_id] = @0
        """;

    /// <summary>The last note of each case in another meeting, closed when this one was opened; ids of meetings are in order of time.</summary>
    public const string ListEarlier = """
        select p.[assessment_id] as [AssessmentId], p.[note] as [Note], e.[held_on] as [HeldOn]
        from [tracker_cases] p join [tracker_meetings] e on e.[meeting_id] = p.[meeting_id]
        where p.[note] <> '' and p.[meeting_id] =
          (select max(q.[meeting_id]) from [tracker_cases] q join [tracker_meetings] b on b.[meeting_id] = q.[meeting_id]
           where q.[assessment_id] = p.[assessment_id] and q.[note] <> '' and b.[meeting_id] <> @MeetingId and b.[closed_at] <> '' and b.[closed_at] <= @OpenedAt)
          and p.[assessment_id] in (select c.[assessment_id] from [tracker_cases] c where c.[meeting_id] = @MeetingId and c.[position] between @First and @Last)
        """;
}
