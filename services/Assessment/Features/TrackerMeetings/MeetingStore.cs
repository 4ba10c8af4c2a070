using CsWorkPerf.Assessment.Features.Tracker;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Meetings, and the figures of their opening, as rows.</summary>
public static class MeetingStore
{
    /// <summary>Before every meeting: the end of the list.</summary>
    private const string AfterAll = "9999-99-99";

    public static Task<TrackerMeeting?> ByIdAsync(Session session, string meetingId) => session.OneAsync<TrackerMeeting>(MeetingSql.ById, new { MeetingId = meetingId });

    /// <summary>The meeting of a place in the latest week, without its counts of notes and actions.</summary>
    public static Task<TrackerMeeting?> LastAsync(Session session, string localityId, string teamId) =>
        session.OneAsync<TrackerMeeting>(MeetingSql.LastOfPlace, new { LocalityId = localityId, TeamId = teamId });

    /// <param name="session">Where to read.</param>
    /// <param name="localityId">Blank for every place.</param>
    /// <param name="teamId">Blank for every place.</param>
    /// <param name="after">The day and id of the last one seen; empty for none.</param>
    /// <param name="most">How many.</param>
    public static Task<IReadOnlyList<TrackerMeeting>> ListAsync(Session session, string localityId, string teamId, IReadOnlyList<string> after, int most) => session.ListAsync<TrackerMeeting>(
        MeetingSql.List, new { LocalityId = localityId, TeamId = teamId, BeforeDay = after.Count == 0 ? AfterAll : after[0], BeforeId = after.Count == 0 ? "" : after[1], Most = most });

    public static Task<IReadOnlyList<TrackerCount>> CountsAsync(Session session, string meetingId) =>
        session.ListAsync<TrackerCount>(MeetingSql.ListCounts, new { MeetingId = meetingId });

    public static void Insert(Tx tx, TrackerMeeting meeting, IEnumerable<TrackerCount> counts)
    {
        tx.Prepare(MeetingSql.Insert).Execute(
            meeting.MeetingId, meeting.Version, meeting.Week.Text(), meeting.HeldOn.Text(), meeting.LocalityId, meeting.TeamId, Instant.Text(meeting.OpenedAt), meeting.OpenedBy,
            meeting.InTime, meeting.BecomingOverdue, meeting.Overdue, meeting.Month.Text(), meeting.MonthInTime, meeting.MonthEnded, meeting.MonthAvailable, meeting.MonthDue,
            meeting.MonthOverdue, meeting.WeekTo.Text(), meeting.DaysThisWeek, meeting.DaysThisMonth, meeting.Target, meeting.ClockStart, meeting.ClockEnd);
        var insert = tx.Prepare(MeetingSql.InsertCount);
        foreach (var count in counts)
            insert.Execute(meeting.MeetingId, count.LocalityId, count.TeamId, count.WorkerId, count.InTime, count.BecomingOverdue, count.Overdue, count.Submitted);
    }

    /// <summary>Something was noted.</summary>
    public static void Noting(Tx tx, string meetingId) => tx.Prepare(MeetingSql.Noting).Execute(meetingId);

    /// <summary>Closes it, and keeps what has become of its cases and actions by now.</summary>
    public static void Close(Tx tx, TrackerMeeting meeting, DateTimeOffset at, string by)
    {
        tx.Prepare(MeetingCaseSql.Keep).Execute(meeting.MeetingId);
        tx.Prepare(TrackerActionSql.Keep).Execute(meeting.MeetingId, Instant.Text(meeting.OpenedAt));
        tx.Prepare(MeetingSql.Close).Execute(meeting.MeetingId, Instant.Text(at), by);
    }
}
