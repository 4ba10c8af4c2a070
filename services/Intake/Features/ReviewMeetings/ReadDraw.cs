using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>All that is needed to repeat a draw.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Secret">The secret that it used, which nobody was told before.</param>
/// <param name="Decisions">What it was drawn from.</param>
/// <param name="Repeats">Repeating it gives the seed and sample that are stored.</param>
public sealed record DrawProof(ReviewMeeting Meeting, string Secret, IReadOnlyList<SampledDecision> Decisions, bool Repeats);

/// <summary>Shows how a sample was drawn, and repeats the draw.</summary>
public sealed class ReadDraw(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such meeting.</exception>
    public async Task<DrawProof> HandleAsync(string meetingId, Actor actor, CancellationToken cancellation)
    {
        var proof = await db.ReadAsync(async session =>
        {
            var meeting = await MeetingStore.ByIdAsync(session, meetingId) ?? throw new NotFound("review_meeting", meetingId);
            var secret = await MeetingStore.SecretAsync(session, meeting.Number);
            var decisions = await MeetingStore.DecisionsAsync(session, meetingId);
            var seed = SampleDraw.Seed(meeting.Plan(), secret, decisions);
            return new DrawProof(meeting, secret, decisions, seed == meeting.Seed && SampleDraw.Sample(meeting.Plan(), seed, decisions).SequenceEqual(decisions));
        }, cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "review_meeting", meetingId, cancellation);
        return proof;
    }
}
