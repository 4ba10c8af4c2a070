using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// Rebuilds the totals whenever they are behind, once the facts are in: when the feed has been quiet for a moment, or after a
/// while of steady traffic. Of several replicas the one that holds the service's lease does it; another takes over when it dies.
/// </summary>
internal sealed partial class TotalsRebuilder(
    Db<ReportingService> db, Lease<ReportingService> lease, RebuildTotals rebuild, RebuildState progress, FollowerStates followers, TotalsLag lag,
    ILogger<TotalsRebuilder> log) : BackgroundService
{
    private const int NearHead = 5_000;
    private const int QuietEvents = 500;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan QuietFor = TimeSpan.FromSeconds(1);
    // Only an import brings so much for so long, and totals that are built in the midst of it are out of date when they are done.
    private static readonly TimeSpan WaitAtMost = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await HoldsAsync(stoppingToken)) await RebuildAsync(stoppingToken);
                else await Task.Delay(Poll, stoppingToken);
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

    /// <summary>Begins with what another replica, or this one before, left half done; ends when another one takes over.</summary>
    private async Task RebuildAsync(CancellationToken stopping)
    {
        await rebuild.PrepareAsync(stopping);
        while (await HoldsAsync(stopping))
        {
            // Begun by another replica, which held the lease meanwhile.
            if (lag.State?.Mode == TotalsMode.Building) await rebuild.PrepareAsync(stopping);
            else if (lag.State?.Mode != TotalsMode.Behind) await Task.Delay(Poll, stopping);
            else if (await WaitForFactsAsync(stopping) is { } followedTo)
            {
                var started = TimeProvider.System.GetTimestamp();
                if (await rebuild.RunAsync(stopping, followedTo)) Shown(log, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            }
        }
    }

    private async Task<bool> HoldsAsync(CancellationToken stopping)
    {
        lag.Seen(await db.ReadAsync(TotalsStateStore.ReadAsync, stopping));
        return await lease.HoldAsync(stopping);
    }

    /// <summary>Returns the position of each source at which the facts are in; null when another replica takes over.</summary>
    private async Task<IReadOnlyDictionary<string, long>?> WaitForFactsAsync(CancellationToken stopping)
    {
        var (waited, quiet, seen, reached) = (TimeSpan.Zero, TimeSpan.Zero, -1L, false);
        var followedTo = new Dictionary<string, long>();
        while (!reached || (quiet < QuietFor && waited < WaitAtMost))
        {
            await Task.Delay(Poll, stopping);
            if (!await HoldsAsync(stopping)) return null;
            var (state, positions) = await db.ReadAsync(async session =>
                (await TotalsStateStore.ReadAsync(session), await TotalsStateStore.FactPositionsAsync(session)), stopping);
            var (position, head, arrived) = (0L, 0L, true);
            foreach (var source in Sources.OfFacts)
            {
                var follower = followers.Find(ReportingService.Name, source);
                followedTo[source] = positions.GetValueOrDefault(source);
                position += followedTo[source];
                head += follower?.Head ?? 0;
                // A source that cannot be reached has nothing more for now; but facts that were let go of must come back first.
                arrived &= followedTo[source] >= (follower?.Head ?? 0) && (follower?.Reachable == true || !state.Refilling);
            }
            progress.Report(RebuildState.Reading, position, head);

            reached |= arrived;
            quiet = position - seen > QuietEvents || head - position > NearHead ? TimeSpan.Zero : quiet + Poll;
            waited = reached ? waited + Poll : TimeSpan.Zero;
            seen = position;
        }
        return followedTo;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A new version of the totals is shown, after {Seconds:0.0} s")]
    private static partial void Shown(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Rebuilding the totals failed; the shown ones stay, and it is tried again")]
    private static partial void RebuildFailed(ILogger logger, Exception exception);
}
