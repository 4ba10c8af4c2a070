using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>Draws the sample of a week's meeting, once.</summary>
public sealed class DrawMeeting(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="InvalidInput">See <see cref="MeetingPlan.Check"/>.</exception>
    /// <exception cref="RuleBroken">ALREADY_DRAWN, PERIOD_LEAVES_GAP, PERIOD_TOO_SHORT, NOTHING_TO_DRAW.</exception>
    public Task<ReviewMeeting> HandleAsync(MeetingPlan plan, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => DrawAsync(tx, plan, actor, now)), cancellation);
    }

    private static async Task<ReviewMeeting> DrawAsync(Tx tx, MeetingPlan plan, Actor actor, DateTimeOffset now)
    {
        var today = LondonTime.DayOf(now);
        plan.Check(today);
        if (await MeetingStore.ByWeekAsync(tx, plan.Week) is { } drawn)
            throw new RuleBroken("ALREADY_DRAWN", $"The sample of the week of {plan.Week.Text()} was drawn by {drawn.DrawnBy}; it stands, and nobody can draw another.", "review_meeting/" + drawn.MeetingId);
        plan.FollowOn(await MeetingStore.LastAsync(tx), today);
        var due = await MeetingStore.ListDueAsync(tx, plan.From, plan.To);
        if (due.Count == 0)
            throw new RuleBroken("NOTHING_TO_DRAW", "Every decision of this period was in a sample before or has a review, or there is none; choose another period.", "review_meetings");

        var (number, secret) = await DrawSecrets.NextAsync(tx);
        var seed = SampleDraw.Seed(plan, secret, due);
        var sample = SampleDraw.Sample(plan, seed, due);
        var meeting = new ReviewMeeting
        {
            MeetingId = Guid.CreateVersion7(now).ToString(),
            Number = number,
            HeldOn = plan.HeldOn,
            From = plan.From,
            To = plan.To,
            Size = plan.Size,
            Strata = string.Join(',', plan.Strata),
            Decisions = due.Count,
            Drawn = sample.Count(one => one.Position > 0),
            Seed = seed,
            DrawnAt = now,
            DrawnBy = actor.Name
        };
        MeetingStore.Insert(tx, meeting, sample);
        DrawSecrets.Make(tx, number + 1);
        AccessLog.Add(tx, actor, now, AccessAction.Add, "review_meeting", meeting.MeetingId);
        return meeting;
    }
}
