using System.Runtime.CompilerServices;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Upkeep;

/// <summary>How far a rebuild is.</summary>
internal readonly record struct RebuildStep(string Stage, long Done, long Total);

/// <summary>
/// Reads every fact again from its source's feed and builds the totals beside the shown ones. It goes on when the caller
/// leaves; a second call while the facts come back only watches.
/// </summary>
internal sealed class RebuildFromFeeds(Db<ReportingService> db, ForgetFacts forget, RebuildState progress)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    public async IAsyncEnumerable<RebuildStep> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var before = await db.WriteAsync(async tx =>
        {
            var state = await TotalsStateStore.ReadAsync(tx);
            if (state.Refilling) return state.ShownVersion;
            foreach (var source in Sources.OfFacts)
            {
                await forget.ApplyAsync(tx, source);
                await TotalsStateStore.ReadAgainAsync(tx, source);
            }
            return state.ShownVersion;
        }, cancellation);

        while ((await db.ReadAsync(TotalsStateStore.ReadAsync, cancellation)).ShownVersion == before)
        {
            var (stage, done, total) = progress.Now;
            if (stage is RebuildState.Reading or RebuildState.Folding) yield return new(stage, done, total);
            await Task.Delay(Interval, cancellation);
        }
        yield return new("done", 0, 0);
    }
}
