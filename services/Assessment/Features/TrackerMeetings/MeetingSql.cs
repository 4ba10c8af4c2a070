using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

internal static class MeetingSql
{
    private const string Columns = """
        m.[meeting_id] as [MeetingId], m.[version] as [Version], m.[week] as [Week], m.[held_on] as [HeldOn], m.[locality_id] as [LocalityId],
        m.[team_id] as [TeamId], m.[opened_at] as [OpenedAt], m.[opened_by] as [OpenedBy], nullif(m.[closed_at], '') as [ClosedAt],
        m.[closed_by] as [ClosedBy], m.[in_time] as [InTime], m.[becoming_overdue] as [BecomingOverdue], m.[overdue] as [Overdue],
        m.[month] as [Month], m.[month_in_time] as [MonthInTime], m.[month_ended] as [MonthEnded], m.[month_available] as [MonthAvailable],
        m.[month_due] as [MonthDue], m.[month_overdue] as [MonthOverdue], m.[week_to] as [WeekTo], m.[days_this_week] as [DaysThisWeek],
        m.[days_this_month] as [DaysThisMonth], m.[target] as [Target], m.[clock_start] as [ClockStart], m.[clock_end] as [ClockEnd]
        """;

    /// <summary>An action is of a meeting if it is not done, was agreed there, or was done while it was open.</summary>
    private const string Noted = """
        (select count(*) from [tracker_cases] c where c.[meeting_id] = m.[meeting_id]) as [Cases],
        (select count(*) from [tracker_cases] c where c.[meeting_id] = m.[meeting_id] and c.[version] > 0) as [Noted],
        case when m.[closed_at] <> ''
            then (select count(*) from [tracker_meeting_actions] k where k.[meeting_id] = m.[meeting_id] and k.[done_on] = '')
            else (select count(*) from [tracker_cases] c join [tracker_actions] a on a.[assessment_id] = c.[assessment_id]
                  where c.[meeting_id] = m.[meeting_id] and a.[done_on] = '') end as [ActionsOpen]
        """;

    public const string ById = $"select {Columns}, {Noted} from [tracker_meetings] m where m.[meeting_id] = @MeetingId";
    public const string LastOfPlace = $"""
        select {Columns} from [tracker_meetings] m
        where m.[locality_id] = @LocalityId and m.[team_id] = @TeamId
          and m.[week] = (select max([week]) from [tracker_meetings] where [locality_id] = @LocalityId and [team_id] = @TeamId)
        """;

    public static readonly SqlText List = SqlText.FirstRows($"""
        select {Columns}, {Noted} from [tracker_meetings] m
        where (@LocalityId = '' or m.[locality_id] = @LocalityId) and (@TeamId = '' or m.[team_id] = @TeamId)
          and (m.[held_on] < @BeforeDay or (m.[held_on] = @BeforeDay and m.[meeting_id] < @BeforeId))
        order by m.[held_on] desc, m.[meeting_id] desc
        """);

    public const string Insert = """
        insert into [tracker_meetings] ([meeting_id], [version], [week], [held_on], [locality_id], [team_id], [opened_at], [opened_by], [closed_at],
            [closed_by], [in_time], [becoming_overdue], [overdue], [month], [month_in_time], [month_ended], [month_available], [month_due],
            [month_overdue], [week_to], [days_this_week], [days_this_month], [target],
            [clock_start], [clock_end])
        values (@0, @1, @2, @3, @4, @5, @6, @7, '', '', @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22)
        """;

    public const string Noting = "update [tracker_meetings] set [version] = [version] + 1 where [meeting_id] = @0";
    public const string Close = "update [tracker_meetings] set [version] = [version] + 1, [closed_at] = @1, [closed_by] = @2 where [meeting_id] = @0";

    public const string InsertCount = """
        insert into [tracker_meeting_counts] ([meeting_id], [locality_id], [team_id], [worker_id], [in_time], [becoming_overdue], [overdue], [submitted])
        values (@0, @1, @2, @3, @4, @5, @6, @7)
        """;

    public const string ListCounts = """
        select [locality_id] as [LocalityId], [team_id] as [TeamId], [worker_id] as [WorkerId], [in_time] as [InTime],
            [becoming_overdue] as [BecomingOverdue], [overdue] as [Overdue], [submitted] as [Submitted]
        from [tracker_meeting_counts] where [meeting_id] = @MeetingId order by [locality_id], [team_id], [worker_id]
        """;
}
