using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// Rebuilds the totals whenever they are behind, once the facts are in: when the feed has been quiet for a moment, or after a
/// while of steady traffic.
/// </summary>
internal sealed partial class TotalsRebuilder(
    Db<ReportingService> db, RebuildTotals rebuild, RebuildState progress, FollowerStates followers, ILogger<TotalsRebuilder> log) : BackgroundService
{
    private const int NearHead = 5_000;
    private const int QuietEvents = 500;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan QuietFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WaitAtMost = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await rebuild.PrepareAsync(stoppingToken);
                while (true)
                {
                    await WaitUntilBehindAsync(stoppingToken);
                    var followedTo = await WaitForFactsAsync(stoppingToken);
                    var started = TimeProvider.System.GetTimestamp();
                    if (await rebuild.RunAsync(stoppingToken, followedTo)) Shown(log, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                RebuildFailed(log, e);
                await Task.Delay(QuietFor, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WaitUntilBehindAsync(CancellationToken stopping)
    {
        while ((await db.ReadAsync(TotalsStateStore.ReadAsync, stopping)).Mode != TotalsMode.Behind) await Task.Delay(Poll, stopping);
    }

    /// <summary>Returns the position of the source at which the facts are in.</summary>
    private async Task<long> WaitForFactsAsync(CancellationToken stopping)
    {
        var (waited, quiet, seen, reached) = (TimeSpan.Zero, TimeSpan.Zero, -1L, false);
        while (!reached || (quiet < QuietFor && waited < WaitAtMost))
        {
            await Task.Delay(Poll, stopping);
            var intake = followers.Find(ReportingService.Name, Sources.Intake);
            var (state, positions) = await db.ReadAsync(async session =>
                (await TotalsStateStore.ReadAsync(session), await TotalsStateStore.FactPositionsAsync(session)), stopping);
            var (position, head) = (positions.GetValueOrDefault(Sources.Intake), intake?.Head ?? 0);
            progress.Report("read", position, head);

            // A source that cannot be reached has nothing more for now; but facts that were let go of must come back first.
            reached |= position >= head && (intake?.Reachable == true || !state.Refilling);
            quiet = position - seen > QuietEvents || head - position > NearHead ? TimeSpan.Zero : quiet + Poll;
            waited = reached ? waited + Poll : TimeSpan.Zero;
            seen = position;
        }
        return seen;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A new version of the totals is shown, after {Seconds:0.0} s")]
    private static partial void Shown(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Rebuilding the totals failed; the shown ones stay, and it is tried again")]
    private static partial void RebuildFailed(ILogger logger, Exception exception);
}
