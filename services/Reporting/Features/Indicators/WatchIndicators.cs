using System.Runtime.CompilerServices;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>
/// The answers to some questions now, then each again whenever it changes. It looks at the commit number a few times a second,
/// which finds the work of other replicas too; many commits in between are one change.
/// </summary>
internal sealed class WatchIndicators(Db<ReportingService> db, GetIndicator get, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public async IAsyncEnumerable<IndicatorAnswer> RunAsync(IReadOnlyList<IndicatorQuery> queries, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = new IReadOnlyList<IndicatorPoint>?[queries.Count];
        var seen = (Commits: -1L, Shown: -1, Today: DateOnly.MinValue);
        while (true)
        {
            var state = await db.ReadAsync(TotalsStateStore.ReadAsync, cancellation);
            // A new day changes figures without an event.
            var now = (state.Commits, state.ShownVersion, LondonTime.Today(time));
            for (var i = 0; now != seen && i < queries.Count; i++)
            {
                var answer = await get.RunAsync(queries[i], cancellation);
                // A working day more in a period is no change of its figures.
                var figures = answer.Points.Select(point => point with { WorkingDays = 0 }).ToList();
                if (last[i]?.SequenceEqual(figures) == true) continue;
                last[i] = figures;
                yield return answer;
            }
            seen = now;
            await Task.Delay(Interval, cancellation);
        }
    }
}
