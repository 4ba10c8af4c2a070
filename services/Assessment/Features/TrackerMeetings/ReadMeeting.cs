using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>Cases of a worklist by their place in it, from 1.</summary>
public sealed record Positions(int First, int Last)
{
    public static readonly Positions All = new(1, int.MaxValue);

    /// <summary>A case with its neighbours.</summary>
    public static Positions Around(int position) => new(position - 1, position + 1);
}

/// <summary>Opens a meeting's worklist; the access is logged before it is shown. What is said of restricted children is for managers.</summary>
public sealed class ReadMeeting(Db<AssessmentService> db, TimeProvider time)
{
    /// <param name="meetingId">The meeting.</param>
    /// <param name="assessmentId">Only this case and its neighbours; blank for the whole list.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <exception cref="NotFound">No such meeting, or the assessment is not on its list.</exception>
    public async Task<MeetingView> HandleAsync(string meetingId, string assessmentId, Actor actor, CancellationToken cancellation)
    {
        var view = await db.ReadAsync(async session =>
        {
            var meeting = await MeetingStore.ByIdAsync(session, meetingId) ?? throw new NotFound("tracker_meeting", meetingId);
            var actions = (await TrackerActionStore.OfMeetingAsync(session, meeting)).ToLookup(action => action.AssessmentId);
            var of = assessmentId.Length == 0 ? Positions.All
                : Positions.Around(await MeetingCaseStore.PositionAsync(session, meetingId, assessmentId) ?? throw new NotFound("tracker_case", assessmentId));
            var cases = await MeetingCaseStore.ListAsync(session, meeting, of);
            var earlier = await MeetingCaseStore.EarlierAsync(session, meeting, of);
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
