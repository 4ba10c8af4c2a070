using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>Shows the tracker; one entry in the access log.</summary>
public sealed class ReadTracker(Db<AssessmentService> db, TrackerReader reader, TimeProvider time)
{
    /// <param name="filter">Which assessments.</param>
    /// <param name="target">In percent.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<TrackerView> HandleAsync(TrackerFilter filter, decimal target, Actor actor, CancellationToken cancellation)
    {
        var view = await db.ReadAsync(session => reader.ReadAsync(session, filter, target), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "tracker", "", cancellation);
        return view;
    }
}
