using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

internal static class TrackerActionSql
{
    private const string Columns = """
        t.[action_id] as [ActionId], t.[version] as [Version], t.[assessment_id] as [AssessmentId], t.[meeting_id] as [MeetingId],
        t.[agreed_on] as [AgreedOn], t.[action] as [Action], t.[owner_id] as [OwnerId], t.[due_on] as [DueOn],
        nullif(t.[done_on], '') as [DoneOn], nullif(t.[done_at], '') as [DoneAt]
        """;

    private const string WithChild = $"select {Columns}, a.[child_id] as [ChildId] from [tracker_actions] t join [assessments] a on a.[assessment_id] = t.[assessment_id]";

    public const string ById = WithChild + " where t.[action_id] = @0";
    public const string OfMeeting = WithChild + " where t.[meeting_id] = @0 and t.[assessment_id] = @1";

    /// <summary>An action belongs to an open meeting if its case is on the list and it is not done, was agreed there, or was done since it was opened.</summary>
    public const string ListNow = $"""
        select {Columns}, c.[child_id] as [ChildId]
        from [tracker_actions] t join [tracker_cases] c on c.[assessment_id] = t.[assessment_id]
        where c.[meeting_id] = @MeetingId and (t.[done_on] = '' or t.[meeting_id] = @MeetingId or t.[done_at] >= @OpenedAt)
        order by t.[agreed_on], t.[action_id]
        """;

    /// <summary>The same, kept as they are now.</summary>
    public const string Keep = """
        insert into [tracker_meeting_actions] ([meeting_id], [action_id], [version], [assessment_id], [agreed_in], [agreed_on], [action], [owner_id], [due_on], [done_on])
        select c.[meeting_id], t.[action_id], t.[version], t.[assessment_id], t.[meeting_id], t.[agreed_on], t.[action], t.[owner_id], t.[due_on], t.[done_on]
        from [tracker_actions] t join [tracker_cases] c on c.[assessment_id] = t.[assessment_id]
        where c.[meeting_id] = @0 and (t.[done_on] = '' or t.[meeting_id] = @0 or t.[done_at] >= @1)
        """;

    public const string ListKept = """
        select k.[action_id] as [ActionId], k.[version] as [Version], k.[assessment_id] as [AssessmentId], k.[agreed_in] as [MeetingId],
            k.[agreed_on] as [AgreedOn], k.[action] as [Action], k.[owner_id] as [OwnerId], k.[due_on] as [DueOn], nullif(k.[done_on], '') as [DoneOn],
            c.[child_id] as [ChildId]
        from [tracker_meeting_actions] k join [tracker_cases] c on c.[meeting_id] = k.[meeting_id] and c.[assessment_id] = k.[assessment_id]
        where k.[meeting_id] = @MeetingId order by k.[agreed_on], k.[action_id]
        """;

    public const string Insert = """
        insert into [tracker_actions] ([action_id], [version], [assessment_id], [meeting_id], [agreed_on], [action], [owner_id], [due_on], [done_on], [done_at])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [tracker_actions] set [version] = @1, [action] = @2, [owner_id] = @3, [due_on] = @4, [done_on] = @5, [done_at] = @6
        where [action_id] = @0 and [version] = @1 - 1
        """;

    public const string Delete = "delete from [tracker_actions] where [action_id] = @0";

    public static readonly SqlText List = SqlText.FirstRows($"""
        {WithChild}
        where (@OwnerId = '' or t.[owner_id] = @OwnerId) and (@LocalityId = '' or a.[locality_id] = @LocalityId) and (@TeamId = '' or a.[team_id] = @TeamId)
          and (@State = '' or (@State = 'done' and t.[done_on] <> '') or (@State = 'open' and t.[done_on] = '')
               or (@State = 'overdue' and t.[done_on] = '' and t.[due_on] < @Today))
          and (t.[due_on] > @AfterDay or (t.[due_on] = @AfterDay and t.[action_id] > @AfterId))
        order by t.[due_on], t.[action_id]
        """);

    /// <summary>Assessments of a place, open or ended, with an action that is not done.</summary>
    public const string ListCases = """
        select a.[assessment_id] as [AssessmentId], a.[child_id] as [ChildId], a.[assessment_type] as [AssessmentType], a.[locality_id] as [LocalityId],
            a.[team_id] as [TeamId], a.[worker_id] as [WorkerId], a.[clock_start] as [ClockStart], nullif(a.[due_on], '') as [DueOn],
            nullif(a.[plan_on], '') as [PlanOn], nullif(a.[submitted_on], '') as [SubmittedOn], nullif(a.[ended_on], '') as [EndedOn]
        from [assessments] a
        where a.[assessment_id] in (select t.[assessment_id] from [tracker_actions] t where t.[done_on] = '')
          and (@LocalityId = '' or a.[locality_id] = @LocalityId) and (@TeamId = '' or a.[team_id] = @TeamId)
        """;
}
