using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Common.Tests.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Common.Tests.Security;

public sealed class TokenUpkeepTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(
        "sample", builder => builder.Services.AddService<SampleService>(builder.Configuration, typeof(SampleDb).Assembly), _ => { }, _time);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private Db<SampleService> Db => _host.Get<Db<SampleService>>();

    private Task<IReadOnlyList<string>> RevokedAsync() => Db.ReadAsync(session => session.ListAsync<string>("select [token_id] from [revoked_tokens]"), CancellationToken.None);

    private Task<IReadOnlyList<(string Token, string At)>> UsedAsync() => Db.ReadAsync(
        session => session.ListAsync<(string, string)>("select [aggregate_id], [occurred_at] from [outbox] where [type] = 'TokenUsed'"), CancellationToken.None);

    [Fact]
    public async Task ApplyAsync_TokenRevokedTwice_IsRefusedAndStoredOnce()
    {
        var revoked = new RevokedTokens(_time);
        var change = new TokenRevoked { TokenId = "t1", Version = 2, OccurredAt = _time.GetUtcNow() };

        for (var i = 0; i < 2; i++) await Db.WriteAsync(tx => new OnTokenRevoked(revoked).ApplyAsync(tx, change, live: true), CancellationToken.None);

        Assert.True(revoked.Contains("t1"));
        Assert.False(revoked.Contains("t2"));
        Assert.Equal(["t1"], await RevokedAsync());
    }

    [Fact]
    public async Task Upkeep_TokenThatAnotherReplicaHeardOf_IsRefusedHereToo()
    {
        await Db.WriteAsync(tx => tx.ExecuteAsync("insert into [revoked_tokens] ([token_id]) values ('t9')"), CancellationToken.None);
        Assert.False(_host.Get<RevokedTokens>().Contains("t9"));

        // Its timer may not be running yet, so time goes on until it is.
        await Eventually.Async(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            return Task.FromResult(_host.Get<RevokedTokens>().Contains("t9"));
        }, "the revoked token is known");
    }

    [Fact]
    public async Task Upkeep_RevokedTokenThatHasEndedAnyway_IsForgottenAndOthersAreNot()
    {
        var revoked = _host.Get<RevokedTokens>();
        var (soon, later) = (_time.GetUtcNow().AddMinutes(10), _time.GetUtcNow().AddDays(300));
        await Db.WriteAsync(async tx =>
        {
            foreach (var (token, forgetAt) in new (string, DateTimeOffset?)[] { ("short", soon), ("long", later), ("unknown", null) })
                await new OnTokenRevoked(revoked).ApplyAsync(tx, new TokenRevoked { TokenId = token, Version = 1, OccurredAt = _time.GetUtcNow(), ForgetAt = forgetAt }, live: true);
        }, CancellationToken.None);
        Assert.True(revoked.Contains("short"));

        var left = await Eventually.Async(() =>
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            return RevokedAsync();
        }, left => left.Count < 3, "the token that has ended is forgotten");

        Assert.Equal(["long", "unknown"], left.Order());
        Assert.True(_time.GetUtcNow() >= soon);
        await Eventually.Async(() => Task.FromResult(!revoked.Contains("short")), "it is forgotten in memory");
        Assert.True(revoked.Contains("long") && revoked.Contains("unknown"));
    }

    [Fact]
    public async Task Upkeep_TokenUsedOftenInAMinute_IsToldOnceWithTheLastTime()
    {
        var used = _host.Get<RevokedTokens>();
        used.Used("t1");
        _time.Advance(TimeSpan.FromSeconds(1));
        used.Used("t1");
        var last = Instant.Text(_time.GetUtcNow());

        var told = await Eventually.Async(() =>
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            return UsedAsync();
        }, told => told.Count > 0, "the use is told");

        Assert.Equal([("t1", last)], told);
    }
}
