using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Opens a meeting's worklist; the access is logged before it is shown. What is said of restricted children is for managers.</summary>
public sealed class ReadMeeting(Db<AssessmentService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such meeting.</exception>
    public async Task<MeetingView> HandleAsync(string meetingId, Actor actor, CancellationToken cancellation)
    {
        var view = await db.ReadAsync(async session =>
        {
            var meeting = await MeetingStore.ByIdAsync(session, meetingId) ?? throw new NotFound("tracker_meeting", meetingId);
            var actions = (await TrackerActionStore.OfMeetingAsync(session, meeting)).ToLookup(action => action.AssessmentId);
            var cases = await MeetingCaseStore.ListAsync(session, meeting);
            var earlier = await MeetingCaseStore.EarlierAsync(session, meeting);
            var hidden = await RestrictedChild.HiddenAsync(session, cases.Select(one => one.ChildId), actor);
            return new MeetingView(meeting, await MeetingStore.CountsAsync(session, meetingId),
            [
                .. cases.Select(one => new CaseView(one, [.. actions[one.AssessmentId]], earlier.GetValueOrDefault(one.AssessmentId)))
                    .Select(view => hidden.Contains(view.Case.ChildId) ? view.AsHidden() : view)
            ]);
        }, cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "tracker_meeting", meetingId, cancellation);
        return view;
    }
}
