using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Closes a meeting: from then on it shows what it shows now.</summary>
public sealed class CloseMeeting(Db<AssessmentService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such meeting.</exception>
    /// <exception cref="RuleBroken">MEETING_CLOSED.</exception>
    /// <exception cref="StaleVersion">Something was noted since the caller looked.</exception>
    public Task<TrackerMeeting> HandleAsync(string meetingId, long version, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, async () =>
        {
            var meeting = await MeetingStore.ByIdAsync(tx, meetingId) ?? throw new NotFound("tracker_meeting", meetingId);
            if (meeting.IsClosed) throw new RuleBroken("MEETING_CLOSED", $"{meeting.ClosedBy} closed this meeting before.", "tracker_meeting/" + meetingId);
            if (meeting.Version != version) throw new StaleVersion("tracker_meeting", meetingId, meeting.Version);
            MeetingStore.Close(tx, meeting, now, actor.Name);
            AccessLog.Add(tx, actor, now, AccessAction.Change, "tracker_meeting", meetingId);
            return (await MeetingStore.ByIdAsync(tx, meetingId))!;
        }), cancellation);
    }
}
