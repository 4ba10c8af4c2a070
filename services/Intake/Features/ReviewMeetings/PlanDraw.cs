using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>What the next draw would be about.</summary>
/// <param name="Commitment">The hash of the secret that it will use.</param>
/// <param name="DrawnMeetingId">This week's meeting, where it is drawn already; else blank.</param>
/// <param name="From">First day of the period that is due.</param>
/// <param name="To">The day after its last.</param>
/// <param name="Decisions">How many decisions there are in it to draw from.</param>
/// <param name="Older">How many were made before it that were never drawn from and have no review.</param>
public sealed record DrawOutlook(string Commitment, string DrawnMeetingId, DateOnly From, DateOnly To, int Decisions, int Older);

/// <summary>Looks ahead to the next draw. The secret that it shows the hash of is made then, if need be, and stays.</summary>
public sealed class PlanDraw(Db<IntakeService> db, TimeProvider time)
{
    public async Task<DrawOutlook> HandleAsync(CancellationToken cancellation)
    {
        var today = LondonTime.Today(time);
        var (_, secret) = await db.WriteAsync(DrawSecrets.NextAsync, cancellation);
        return await db.ReadAsync(async session =>
        {
            var (from, to) = MeetingPlan.NextPeriod(await MeetingStore.LastAsync(session), today);
            var drawn = await MeetingStore.ByWeekAsync(session, MeetingPlan.Monday(today));
            return new DrawOutlook(
                SampleDraw.Hash(secret), drawn?.MeetingId ?? "", from, to, await MeetingStore.CountDueAsync(session, from, to), await MeetingStore.CountOlderAsync(session, from));
        }, cancellation);
    }
}
