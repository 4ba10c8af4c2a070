using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>A page of actions.</summary>
/// <param name="Actions">At most as many as asked for, the earliest due first.</param>
/// <param name="More">There is another page.</param>
public sealed record TrackerActionPage(IReadOnlyList<TrackerAction> Actions, bool More);

/// <summary>Lists actions; one entry in the access log.</summary>
public sealed class ListTrackerActions(Db<AssessmentService> db, TimeProvider time)
{
    public async Task<TrackerActionPage> HandleAsync(TrackerActionFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var found = await db.ReadAsync(async session =>
        {
            var listed = await TrackerActionStore.ListAsync(session, filter, LondonTime.DayOf(now), page.After, page.Size + 1);
            var hidden = await RestrictedChild.HiddenAsync(session, listed.Select(row => row.ChildId), actor);
            return listed.Select(row => hidden.Contains(row.ChildId) ? row with { Action = "" } : row).ToList();
        }, cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.List, "tracker_actions", "", cancellation);
        return new([.. found.Take(page.Size)], found.Count > page.Size);
    }
}
