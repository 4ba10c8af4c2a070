using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Events;
using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Messaging;

/// <summary>
/// Applies one source's events to one service, strictly in order. The checkpoint is stored in the transaction that applies
/// them; a batch of the bus that starts right after it is applied, and anything else (a gap, a doubled or late message, a
/// restart) makes the follower read the feed. So a message lost or sent twice is only a delay. Of several replicas the one that
/// holds the service's lease follows; the others stand by.
/// </summary>
internal sealed partial class FeedFollower<TService>(
    Db<TService> db, Lease<TService> lease, FollowerInbox inbox, FeedClients feeds, ConsumerSet<TService> consumers, FollowerStates states,
    IHostApplicationLifetime lifetime, ILogger<FeedFollower<TService>> log) : BackgroundService
    where TService : IService
{
    private const int MostInTransaction = 5_000;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _types = [.. consumers.Types];
    private readonly FollowerState _state = states.Add(TService.Name, inbox.Source);
    private Checkpoint _checkpoint = new("", 0);
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host stops answering before it stops its followers: what fails from then on is no fault.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        var stopping = ending.Token;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                _checkpoint = await db.ReadAsync(session => Checkpoint.ReadAsync(session, inbox.Source), stopping);
                _state.Position = _checkpoint.Position;
                if (await lease.HoldAsync(stopping)) await FollowAsync(stopping);
                else await StandByAsync(stopping);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (e is RpcException) _state.Reachable = false;
                else _state.Failing = true;
                // A source that is just starting, or away, is no fault, nor is a long read that has outlived its token; it is asked
                // again soon, then every second.
                if (++_failures == 20 || e is not RpcException { StatusCode: StatusCode.Unavailable or StatusCode.Unauthenticated })
                    FollowerFailed(log, e, TService.Name, inbox.Source, _checkpoint.Position);
                await Task.Delay(_failures < 10 ? Poll / 10 : Poll, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Applies what comes, until another replica does that.</summary>
    private async Task FollowAsync(CancellationToken stopping)
    {
        if (!await ReadFeedAsync(stopping)) return;
        while (await lease.HoldAsync(stopping))
        {
            (_failures, _state.Failing) = (0, false);
            var batch = await inbox.TakeAsync(Poll, stopping);
            // A service that wants to hear everything again sets its checkpoint back.
            if (batch is null) _checkpoint = await db.ReadAsync(session => Checkpoint.ReadAsync(session, inbox.Source), stopping);
            var done = batch is not null && Follows(batch) ? await ApplyAsync(batch, stopping)
                : (batch is not null && batch.To <= _checkpoint.Position && batch.LogId == _checkpoint.LogId) || await ReadFeedAsync(stopping);
            if (!done) return;
        }
    }

    /// <summary>While another replica follows, this one only looks how far it and the source are, for readiness and status.</summary>
    private async Task StandByAsync(CancellationToken stopping)
    {
        using var call = feeds.For(inbox.Source).Read(
            new ReadFeedRequest { Source = inbox.Source, AfterPosition = _checkpoint.Position, Limit = 1 }, cancellationToken: stopping);
        while (await call.ResponseStream.MoveNext(stopping)) _state.Head = call.ResponseStream.Current.Head;
        (_failures, _state.Failing, _state.Reachable) = (0, false, true);
        await Task.Delay(Poll, stopping);
    }

    private bool Follows(EventBatch batch) =>
        batch.LogId == _checkpoint.LogId && batch.From == _checkpoint.Position + 1 && batch.Events.Count > 0;

    private Task<bool> ApplyAsync(EventBatch batch, CancellationToken stopping) => ApplyAsync(batch.LogId, batch.From, batch.To, batch.To,
        [.. batch.Events.Select(row => Event(row.Position, row.Type, row.Origin, System.Text.Encoding.UTF8.GetBytes(row.Body)))], stopping);

    /// <summary>Returns false where another replica has moved on with the work.</summary>
    private async Task<bool> ReadFeedAsync(CancellationToken stopping)
    {
        try
        {
            using var call = feeds.For(inbox.Source).Read(
                new ReadFeedRequest { Source = inbox.Source, AfterPosition = _checkpoint.Position, LogId = _checkpoint.LogId, Types_ = { _types } },
                cancellationToken: stopping);
            FeedPage? first = null;
            var events = new List<FollowedEvent?>();
            while (await call.ResponseStream.MoveNext(stopping))
            {
                var page = call.ResponseStream.Current;
                first ??= page;
                events.AddRange(page.Events.Select(row => Event(row.Position, row.Type, row.Origin, row.Body.Span)));
                _state.Head = page.Head;
                _state.Reachable = true;
                if (events.Count < MostInTransaction && page.To < page.Head) continue;
                if ((page.To > _checkpoint.Position || page.LogId != _checkpoint.LogId)
                    && !await ApplyAsync(page.LogId, first.From, page.To, page.Head, events, stopping)) return false;
                (first, events) = (null, []);
            }
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.FailedPrecondition)
        {
            await StartOverAsync(stopping);
        }
        return true;
    }

    private async Task<bool> ApplyAsync(string logId, long from, long to, long head, IReadOnlyList<FollowedEvent?> events, CancellationToken stopping)
    {
        var batch = new FollowedBatch(inbox.Source, from, to, head, [.. events.OfType<FollowedEvent>()]);
        var next = new Checkpoint(logId, to);
        if (!await lease.HoldAsync(stopping)) return false;
        var applied = await db.WriteAsync(async tx =>
        {
            // Another replica may have been here, or the checkpoint set back: that stands, and this one reads it again.
            if (await Checkpoint.ReadAsync(tx, inbox.Source) != _checkpoint) return false;
            await consumers.ApplyAsync(tx, batch);
            await next.StoreAsync(tx, inbox.Source);
            return true;
        }, stopping);
        if (!applied) return false;
        (_checkpoint, _state.Position, _state.Head, _state.Reachable) = (next, to, Math.Max(head, to), true);
        return true;
    }

    private async Task StartOverAsync(CancellationToken stopping)
    {
        LogReplaced(log, TService.Name, inbox.Source);
        _checkpoint = new("", 0);
        await db.WriteAsync(async tx =>
        {
            await consumers.ForgetAsync(tx, inbox.Source);
            await _checkpoint.StoreAsync(tx, inbox.Source);
        }, stopping);
    }

    /// <summary>Null where this service does not hear such events, or this build does not know them.</summary>
    private FollowedEvent? Event(long position, string type, string origin, ReadOnlySpan<byte> body) =>
        (_types.Count == 0 || _types.Contains(type)) && EventJson.Read(type, body) is { } known ? new(position, origin == "live", known) : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} cannot follow {Source} after position {Position}; it tries again until it can")]
    private static partial void FollowerFailed(ILogger logger, Exception exception, string service, string source, long position);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The event log of {Source} was replaced; {Service} reads it again from the start")]
    private static partial void LogReplaced(ILogger logger, string service, string source);
}
