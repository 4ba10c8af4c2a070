using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>The cases of meetings' worklists as rows.</summary>
public static class MeetingCaseStore
{
    /// <summary>In the order of the list.</summary>
    public static Task<IReadOnlyList<MeetingCase>> ListAsync(Session session, TrackerMeeting meeting, Positions of) =>
        session.ListAsync<MeetingCase>(meeting.IsClosed ? MeetingCaseSql.ListKept : MeetingCaseSql.ListNow, new { meeting.MeetingId, of.First, of.Last });

    /// <summary>Where an assessment stands on a meeting's list; null where it does not.</summary>
    public static Task<int?> PositionAsync(Session session, string meetingId, string assessmentId) =>
        session.OneAsync<int?>(MeetingCaseSql.Position, new { MeetingId = meetingId, AssessmentId = assessmentId });

    /// <summary>What an earlier meeting noted last of each case of this one.</summary>
    public static async Task<IReadOnlyDictionary<string, EarlierNote>> EarlierAsync(Session session, TrackerMeeting meeting, Positions of) =>
        (await session.ListAsync<EarlierNote>(MeetingCaseSql.ListEarlier, new { meeting.MeetingId, OpenedAt = Instant.Text(meeting.OpenedAt), of.First, of.Last })).ToDictionary(note => note.AssessmentId);

    /// <summary>A case of an open meeting.</summary>
    public static MeetingCase? ById(Tx tx, string meetingId, string assessmentId)
    {
        MeetingCase? found = null;
        tx.Prepare(MeetingCaseSql.ById).Query(row => found = row.GetRowParser<MeetingCase>()(row), meetingId, assessmentId);
        return found;
    }

    public static void Insert(Tx tx, MeetingCase one) => tx.Prepare(MeetingCaseSql.Insert).Execute(
        one.MeetingId, one.AssessmentId, one.Position, one.Why, one.ChildId, one.AssessmentType, one.LocalityId, one.TeamId, one.WorkerId, one.ClockStart.Text(),
        one.DueOn.Text(), one.PlanOn.Text(), one.SubmittedOn.Text(), one.WorkingDays, one.Band);

    /// <exception cref="StaleVersion">Somebody else noted it since.</exception>
    public static void Note(Tx tx, MeetingCase before, long version, string note, string by, DateTimeOffset at)
    {
        if (tx.Prepare(MeetingCaseSql.Note).Execute(before.MeetingId, before.AssessmentId, version, note, by, Instant.Text(at)) == 0)
            throw new StaleVersion("tracker_case", before.AssessmentId, before.Version);
    }
}
