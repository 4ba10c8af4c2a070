using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>What a meeting says of a case.</summary>
/// <param name="Version">The case's version that the caller saw.</param>
/// <param name="Text">The note; may be blank.</param>
/// <param name="Plan">What was agreed; null for nothing.</param>
public sealed record CaseNote(long Version, string Text, TrackerActionPlan? Plan);

/// <summary>Notes what was said of a case and agreed for it, in place of what this meeting noted before.</summary>
public sealed class NoteCase(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such meeting.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="InvalidInput">UNKNOWN_ID, IN_PAST.</exception>
    /// <exception cref="StaleVersion">Somebody else noted it since.</exception>
    /// <exception cref="RuleBroken">MEETING_CLOSED, NOT_ON_LIST, ACTION_DONE.</exception>
    public Task<CaseView> HandleAsync(string meetingId, string assessmentId, CaseNote note, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "tracker_case", assessmentId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => NoteAsync(tx, meetingId, assessmentId, note, actor, now)), cancellation));
    }

    private static async Task<CaseView> NoteAsync(Tx tx, string meetingId, string assessmentId, CaseNote note, Actor actor, DateTimeOffset now)
    {
        var meeting = await MeetingStore.ByIdAsync(tx, meetingId) ?? throw new NotFound("tracker_meeting", meetingId);
        var before = MeetingCaseStore.ById(tx, meetingId, assessmentId)
            ?? throw new RuleBroken("NOT_ON_LIST", "This assessment is not on the meeting's list.", "assessment/" + assessmentId);
        RestrictedChild.Check(tx, before.ChildId, actor, now);
        if (meeting.IsClosed)
            throw new RuleBroken("MEETING_CLOSED", $"{meeting.ClosedBy} closed this meeting; note it in the next one.", "tracker_meeting/" + meetingId);
        if (before.Version != note.Version) throw new StaleVersion("tracker_case", assessmentId, before.Version);

        Agree(tx, meeting, before, note.Plan, LondonTime.DayOf(now), now);
        MeetingCaseStore.Note(tx, before, note.Version, note.Text, actor.Name, now);
        MeetingStore.Noting(tx, meetingId);
        AccessLog.Add(tx, actor, now, AccessAction.Change, "tracker_case", assessmentId);
        var actions = await TrackerActionStore.OfMeetingAsync(tx, meeting);
        return new(MeetingCaseStore.ById(tx, meetingId, assessmentId)!, [.. actions.Where(action => action.AssessmentId == assessmentId)]);
    }

    private static void Agree(Tx tx, TrackerMeeting meeting, MeetingCase one, TrackerActionPlan? plan, DateOnly today, DateTimeOffset now)
    {
        var agreed = TrackerActionStore.OfMeeting(tx, meeting.MeetingId, one.AssessmentId);
        if (plan == agreed?.Plan) return;
        if (agreed?.DoneOn is not null)
            throw new RuleBroken("ACTION_DONE", "The action that this meeting agreed is done; say that it is not done after all, then change it.", "tracker_action/" + agreed.ActionId);
        if (plan is null)
        {
            TrackerActionStore.Delete(tx, agreed!.ActionId);
            return;
        }
        DirectoryStore.CheckKnown(tx, worker: ("owner_id", plan.OwnerId));
        if (plan.DueOn < today && plan.DueOn != agreed?.DueOn)
            throw new InvalidInput("due_on", $"due_on '{plan.DueOn.Text()}' is past; give a day from today on.", "IN_PAST");
        if (agreed is not null) TrackerActionStore.Update(tx, agreed.Change(plan, null, today, now));
        else
            TrackerActionStore.Insert(tx, new TrackerAction
            {
                ActionId = Guid.CreateVersion7(now).ToString(), Version = 1, AssessmentId = one.AssessmentId, MeetingId = meeting.MeetingId, AgreedOn = today,
                Action = plan.Action, OwnerId = plan.OwnerId, DueOn = plan.DueOn
            });
    }
}
