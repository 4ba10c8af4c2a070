using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>A page of meetings.</summary>
/// <param name="Meetings">At most as many as asked for, newest first.</param>
/// <param name="More">There is another page.</param>
public sealed record MeetingPage(IReadOnlyList<TrackerMeeting> Meetings, bool More);

/// <summary>Lists meetings; one entry in the access log.</summary>
public sealed class ListMeetings(Db<AssessmentService> db, TimeProvider time)
{
    public async Task<MeetingPage> HandleAsync(string localityId, string teamId, Page page, Actor actor, CancellationToken cancellation)
    {
        var found = await db.ReadAsync(session => MeetingStore.ListAsync(session, localityId, teamId, page.After, page.Size + 1), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "tracker_meetings", "", cancellation);
        return new([.. found.Take(page.Size)], found.Count > page.Size);
    }
}
