using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>A page of meetings.</summary>
/// <param name="Meetings">At most as many as asked for, newest first.</param>
/// <param name="More">There is another page.</param>
public sealed record MeetingPage(IReadOnlyList<ReviewMeeting> Meetings, bool More);

/// <summary>Lists meetings; one entry in the access log.</summary>
public sealed class ListMeetings(Db<IntakeService> db, TimeProvider time)
{
    public async Task<MeetingPage> HandleAsync(Page page, Actor actor, CancellationToken cancellation)
    {
        var found = await db.ReadAsync(session => MeetingStore.ListAsync(session, page.After.Count == 0 ? "" : page.After[0], page.Size + 1), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "review_meetings", "", cancellation);
        return new MeetingPage([.. found.Take(page.Size)], found.Count > page.Size);
    }
}
