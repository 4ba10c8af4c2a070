using CsWorkPerf.Assessment.Features.Tracker;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Actions as rows.</summary>
public static class TrackerActionStore
{
    public static TrackerAction? ById(Tx tx, string actionId) => One(tx, TrackerActionSql.ById, actionId);

    /// <summary>What a meeting agreed for a case.</summary>
    public static TrackerAction? OfMeeting(Tx tx, string meetingId, string assessmentId) => One(tx, TrackerActionSql.OfMeeting, meetingId, assessmentId);

    /// <summary>The actions of a meeting's cases: of an open one as they are, of a closed one as they were when it closed.</summary>
    public static Task<IReadOnlyList<TrackerAction>> OfMeetingAsync(Session session, TrackerMeeting meeting) => meeting.IsClosed
        ? session.ListAsync<TrackerAction>(TrackerActionSql.ListKept, new { meeting.MeetingId })
        : session.ListAsync<TrackerAction>(TrackerActionSql.ListNow, new { meeting.MeetingId, OpenedAt = Instant.Text(meeting.OpenedAt) });

    public static Task<IReadOnlyList<TrackerAction>> ListAsync(Session session, TrackerActionFilter filter, DateOnly today, IReadOnlyList<string> after, int most) => session.ListAsync<TrackerAction>(
        TrackerActionSql.List, new
        {
            filter.OwnerId,
            filter.State,
            filter.LocalityId,
            filter.TeamId,
            Today = today.Text(),
            AfterDay = after.Count == 0 ? "" : after[0],
            AfterId = after.Count == 0 ? "" : after[1],
            Most = most
        });

    /// <summary>Assessments of a place, open or ended, with an action that is not done.</summary>
    public static Task<IReadOnlyList<OpenCase>> CasesAsync(Session session, string localityId, string teamId) =>
        session.ListAsync<OpenCase>(TrackerActionSql.ListCases, new { LocalityId = localityId, TeamId = teamId });

    public static void Insert(Tx tx, TrackerAction action) => tx.Prepare(TrackerActionSql.Insert).Execute(
        action.ActionId, action.Version, action.AssessmentId, action.MeetingId, action.AgreedOn.Text(), action.Action, action.OwnerId, action.DueOn.Text(),
        action.DoneOn.Text(), DoneAt(action));

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, TrackerAction action)
    {
        if (tx.Prepare(TrackerActionSql.Update).Execute(action.ActionId, action.Version, action.Action, action.OwnerId, action.DueOn.Text(), action.DoneOn.Text(), DoneAt(action)) == 0)
            throw new StaleVersion("tracker_action", action.ActionId, action.Version);
    }

    public static void Delete(Tx tx, string actionId) => tx.Prepare(TrackerActionSql.Delete).Execute(actionId);

    private static string DoneAt(TrackerAction action) => action.DoneAt is { } at ? Instant.Text(at) : "";

    private static TrackerAction? One(Tx tx, string sql, params string[] values)
    {
        TrackerAction? found = null;
        tx.Prepare(sql).Query(row => found = row.GetRowParser<TrackerAction>()(row), values);
        return found;
    }
}
