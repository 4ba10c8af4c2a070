using CsWorkPerf.Common.Sql;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Messaging;

/// <summary>
/// Publishes a service's committed events in order. It keeps no place of its own: it starts at the head, since the feed has
/// all that was before, and a follower that misses a message reads the feed. Of several replicas the one that holds the
/// service's lease relays.
/// </summary>
internal sealed partial class OutboxRelay<TService>(
    Db<TService> db, Lease<TService> lease, IBus bus, RelayStates states, ILogger<OutboxRelay<TService>> log) : BackgroundService
    where TService : IService
{
    private const int MostInBatch = 500;

    // More than this is announced and not carried: readers take it from the feed, and the broker holds no mountain.
    private const int MostCarried = 2_000;

    // A broker that is away must not keep events from getting their positions: the feeds have them all the same.
    private static readonly TimeSpan PublishAtMost = TimeSpan.FromSeconds(2);

    private readonly RelayState _state = states.Add(TService.Name);

    // On SQL Server another replica may have stored the events, and its signal is not heard here.
    private readonly TimeSpan _idle = db.Dialect == Dialect.SqlServer ? TimeSpan.FromSeconds(0.25) : TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        var (published, failures) = (-1L, 0);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var held = await lease.HoldAsync(stopping);
                if (held && db.Dialect == Dialect.SqlServer) await OutboxNumbering.RunAsync(db, stopping);
                _state.Numbered();
                // Another replica relays: whatever it leaves, the head is announced when this one begins.
                published = held ? await PublishAfterAsync(published, stopping) : -1;
                _state.Waiting(0);
                failures = 0;
                await db.EventsStored.WaitAsync(_idle, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (failures++ % 20 == 0) RelayFailed(log, e, TService.Name);
                await Task.Delay(_idle, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<long> PublishAfterAsync(long published, CancellationToken stopping)
    {
        while (true)
        {
            var (state, rows) = await db.ReadAsync(async session =>
            {
                var state = await FeedLog.StateAsync(session);
                var carried = published >= 0 && state.Head - published is > 0 and <= MostCarried;
                return (state, carried ? await FeedLog.AfterAsync(session, published, state.Head, MostInBatch, []) : []);
            }, stopping);

            if (published == state.Head) return published;
            _state.Waiting(published < 0 ? 0 : Math.Max(0, state.Head - published));
            var to = rows.Count > 0 ? rows[^1].Position : state.Head;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            limit.CancelAfter(PublishAtMost);
            await bus.Publish(new EventBatch { Source = TService.Name, LogId = state.LogId, From = Math.Max(published, 0) + 1, To = to, Events = rows }, limit.Token);
            published = to;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The relay of {Service} could not publish; the feed has the events, and it tries again")]
    private static partial void RelayFailed(ILogger logger, Exception exception, string service);
}
