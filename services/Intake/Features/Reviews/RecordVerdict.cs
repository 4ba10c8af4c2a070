using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.ReviewMeetings;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Records the panel's verdict on a decision of a meeting's sample.</summary>
public sealed class RecordVerdict(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such meeting.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="RuleBroken">NOT_IN_SAMPLE, ALREADY_RECORDED, OWN_DECISION.</exception>
    /// <exception cref="InvalidInput">See <see cref="PanelVerdict.CheckDay"/>.</exception>
    public Task<Review> HandleAsync(string meetingId, string contactId, PanelVerdict verdict, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "contact", contactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => RecordAsync(tx, meetingId, contactId, verdict, actor, now)), cancellation));
    }

    private static async Task<Review> RecordAsync(Tx tx, string meetingId, string contactId, PanelVerdict verdict, Actor actor, DateTimeOffset now)
    {
        var meeting = await MeetingStore.ByIdAsync(tx, meetingId) ?? throw new NotFound("review_meeting", meetingId);
        if (!MeetingStore.IsDrawn(tx, meetingId, contactId) || ContactStore.ById(tx, contactId) is not { } contact)
            throw new RuleBroken("NOT_IN_SAMPLE", "This contact is not in the meeting's sample.", "contact/" + contactId);
        Restricted.Check(tx, contact.ChildId, actor, now);
        OwnDecision.Check(tx, contact, actor);
        if (ReviewStore.OfMeeting(tx, meetingId, contactId) is { } recorded)
            throw new RuleBroken("ALREADY_RECORDED", $"{recorded.RecordedBy} has recorded the verdict on this decision; correct it if it is not right.", "review/" + recorded.ReviewId);
        var reviewed = verdict.ReviewedOn ?? meeting.HeldOn;
        PanelVerdict.CheckDay(reviewed, contact, LondonTime.DayOf(now));

        var review = new Review
        {
            ReviewId = Guid.CreateVersion7(now).ToString(),
            Version = 1,
            ContactId = contactId,
            MeetingId = meetingId,
            ReviewedOn = reviewed,
            Verdict = verdict.Verdict,
            Learning = verdict.Learning,
            RecordedBy = actor.Name,
            RecordedAt = now,
            Origin = "live"
        };
        ReviewStore.Insert(tx, review);
        AccessLog.Add(tx, actor, now, AccessAction.Add, "review", review.ReviewId);
        tx.Publish(ReviewEvents.Of(review, now), live: true);
        return review;
    }
}
