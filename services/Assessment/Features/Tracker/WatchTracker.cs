using System.Runtime.CompilerServices;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Tracker;

/// <summary>
/// The tracker, and again whenever something that it shows has changed. It is read anew only when something was stored or the day
/// is another; many changes between two looks are one. One entry in the access log for as long as it lasts.
/// </summary>
public sealed class WatchTracker(Db<AssessmentService> db, TrackerReader reader, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <param name="filter">Which assessments.</param>
    /// <param name="target">In percent.</param>
    /// <param name="seen">The mark that the caller has; blank for none.</param>
    /// <param name="actor">Who watches.</param>
    /// <param name="cancellation">The caller's.</param>
    public async IAsyncEnumerable<TrackerView> HandleAsync(
        TrackerFilter filter, decimal target, string seen, Actor actor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Watch, "tracker", "", cancellation);
        var read = (Head: -1L, Day: default(DateOnly));
        while (true)
        {
            var now = (Head: await db.ReadAsync(TrackerStore.HeadAsync, cancellation), Day: LondonTime.Today(time));
            if (now != read)
            {
                read = now;
                var view = await db.ReadAsync(session => reader.ReadAsync(session, filter, target), cancellation);
                if (view.Mark() is var mark && mark != seen)
                {
                    seen = mark;
                    yield return view;
                }
            }
            await Task.Delay(Pause, cancellation);
        }
    }
}
