using CsWorkPerf.Common.Sql;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Messaging;

/// <summary>
/// Publishes a service's committed events in order. It keeps no place of its own: it starts at the head, since the feed has
/// all that was before, and a follower that misses a message reads the feed.
/// </summary>
internal sealed partial class OutboxRelay<TService>(Db<TService> db, IBus bus, ILogger<OutboxRelay<TService>> log) : BackgroundService
    where TService : IService
{
    private const int MostInBatch = 500;

    // More than this is announced and not carried: readers take it from the feed, and the broker holds no mountain.
    private const int MostCarried = 2_000;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        var published = -1L;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (db.Dialect == Dialect.SqlServer) await OutboxNumbering.RunAsync(db, stopping);
                published = await PublishAfterAsync(published, stopping);
                await db.EventsStored.WaitAsync(Idle, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                RelayFailed(log, e, TService.Name);
                await Task.Delay(Idle, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
                return (state, carried ? await FeedLog.AfterAsync(session, published, state.Head, MostInBatch) : []);
            }, stopping);

            if (published == state.Head) return published;
            var to = rows.Count > 0 ? rows[^1].Position : state.Head;
            await bus.Publish(new EventBatch { Source = TService.Name, LogId = state.LogId, From = Math.Max(published, 0) + 1, To = to, Events = rows }, stopping);
            published = to;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The relay of {Service} could not publish; the feed has the events, and it tries again")]
    private static partial void RelayFailed(ILogger logger, Exception exception, string service);
}
