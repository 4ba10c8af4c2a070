using System.Collections.Concurrent;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Events;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsWorkPerf.Common.Tests.Messaging;

internal sealed class Source : IService
{
    public static string Name => "source";
}

internal sealed class Listener : IService
{
    public static string Name => "listener";
}

/// <summary>Two services on real Kestrel hosts, with real SQLite files: one publishes, the other follows its feed.</summary>
internal sealed class FeedPair(bool whole) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cswp-feed-");
    private WebApplication _source = null!;
    private readonly List<WebApplication> _listeners = [];
    private string _address = "";

    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Events at which the consumer is to fail, once each.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <param name="whole">False for a follower that hears <see cref="TokenRevoked"/> only.</param>
    public static async Task<FeedPair> StartAsync(bool whole = true)
    {
        var pair = new FeedPair(whole);
        pair._source = pair.Build<Source>(_ => { }, "http://127.0.0.1:0");
        await pair._source.StartAsync();
        pair._address = pair._source.Urls.Single();
        await pair.StartFollowerAsync();
        return pair;
    }

    public async Task StartFollowerAsync()
    {
        var listener = Build<Listener>(services =>
        {
            services.AddSingleton(this);
            var follower = services.Follow<Listener>("source");
            if (whole) follower.OnBatch<Recorder>();
            else follower.On<TokenRevoked, OneRecorder>();
        }, "http://127.0.0.1:0");
        await listener.StartAsync();
        _listeners.Add(listener);
    }

    /// <summary>Stops the one that was started first.</summary>
    public async Task StopFollowerAsync()
    {
        var listener = _listeners[0];
        _listeners.RemoveAt(0);
        await listener.StopAsync();
        await listener.DisposeAsync();
    }

    /// <summary>How far each replica says it is, of what the source has.</summary>
    public IEnumerable<(long Position, long Head, bool Reachable)> States => _listeners.Select(listener =>
        listener.Services.GetRequiredService<FollowerStates>().Find("listener", "source")!).Select(state => (state.Position, state.Head, state.Reachable));

    /// <summary>What was said at level warning and above.</summary>
    public ConcurrentQueue<string> Warnings { get; } = new();

    public Task PublishAsync(params string[] names) => Log.WriteAsync(tx =>
    {
        foreach (var name in names) tx.Publish(new TokenRevoked { TokenId = name, Version = 1, OccurredAt = DateTimeOffset.UnixEpoch }, live: true);
        return Task.CompletedTask;
    }, CancellationToken.None);

    /// <summary>Puts a batch on the follower's bus that the relay never sent.</summary>
    public async Task SendAsync(long from, long to)
    {
        var state = await Log.ReadAsync(FeedLog.StateAsync, CancellationToken.None);
        await _listeners[0].Services.GetRequiredService<IBus>().Publish(new EventBatch
        {
            Source = "source",
            LogId = state.LogId,
            From = from,
            To = to,
            Events = [.. Enumerable.Range((int)from, (int)(to - from + 1)).Select(position => new FeedRow
            {
                Position = position, Type = nameof(TokenRevoked), AggregateId = "nonsense", Version = 1, OccurredAt = "", Origin = "live",
                Body = """{"tokenId":"nonsense","version":1,"occurredAt":"1970-01-01T00:00:00+00:00"}"""
            })]
        });
    }

    /// <summary>What a restore does: another log, with other events.</summary>
    public async Task ReplaceLogAsync(string name)
    {
        await Log.WriteAsync(async tx =>
        {
            await tx.ExecuteAsync("delete from [outbox]");
            await tx.ExecuteAsync("update [feed] set [log_id] = 'another', [head] = 0");
        }, CancellationToken.None);
        await PublishAsync(name);
    }

    /// <summary>Events of another type than <see cref="PublishAsync"/>'s.</summary>
    public Task PublishOthersAsync(int many) => Log.WriteAsync(tx =>
    {
        for (var i = 0; i < many; i++) tx.Publish(new TokenUsed { TokenId = "other " + i, Version = 1, OccurredAt = DateTimeOffset.UnixEpoch }, live: true);
        return Task.CompletedTask;
    }, CancellationToken.None);

    /// <summary>What the source's feed gives to a reader of some types.</summary>
    public async Task<IReadOnlyList<FeedPage>> ReadAsync(int limit, params string[] types)
    {
        using var call = _listeners[0].Services.GetRequiredService<FeedClients>().For("source").Read(new ReadFeedRequest { Source = "source", Limit = limit, Types_ = { types } });
        var pages = new List<FeedPage>();
        while (await call.ResponseStream.MoveNext(CancellationToken.None)) pages.Add(call.ResponseStream.Current);
        return pages;
    }

    public async Task HeardAsync(string name)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!Heard.Contains(name)) await Task.Delay(20, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        while (_listeners.Count > 0) await StopFollowerAsync();
        await _source.StopAsync();
        await _source.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Db<Source> Log => _source.Services.GetRequiredService<Db<Source>>();

    private WebApplication Build<TService>(Action<IServiceCollection> more, string url)
        where TService : IService
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = _folder.FullName,
            ["Grpc:Url"] = url,
            ["Services:source"] = _address
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddProvider(new WarningsKept(Warnings));
        builder.AddServiceHost(TService.Name, url, makesKeys: true);
        builder.Services.AddService<TService>(builder.Configuration, typeof(FeedPair).Assembly);
        more(builder.Services);
        var app = builder.Build();
        app.MapServiceHost();
        return app;
    }

    private sealed class WarningsKept(ConcurrentQueue<string> warnings) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            warnings.Enqueue(formatter(state, exception));
        public void Dispose() { }
    }

    private sealed class OneRecorder(FeedPair pair) : CsWorkPerf.Common.Messaging.IConsumer<TokenRevoked>
    {
        public Task ApplyAsync(Tx tx, TokenRevoked change, bool live)
        {
            pair.Heard.Enqueue(change.TokenId);
            return Task.CompletedTask;
        }
    }

    private sealed class Recorder(FeedPair pair) : IBatchConsumer
    {
        public Task ApplyAsync(Tx tx, FollowedBatch batch)
        {
            if (pair.Faults.TryPeek(out var fault) && batch.Events.Any(one => ((TokenRevoked)one.Event).TokenId == fault) && pair.Faults.TryDequeue(out _))
                throw new InvalidOperationException("The consumer fails at " + fault);
            foreach (var one in batch.Events) pair.Heard.Enqueue(((TokenRevoked)one.Event).TokenId);
            return Task.CompletedTask;
        }

        public Task ForgetAsync(Tx tx, string source)
        {
            pair.Heard.Enqueue("forget " + source);
            return Task.CompletedTask;
        }
    }
}
