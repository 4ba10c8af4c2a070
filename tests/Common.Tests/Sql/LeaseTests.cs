using CsWorkPerf.Common.Sql;
using CsWorkPerf.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CsWorkPerf.Common.Tests.Sql;

public sealed class LeaseTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task HoldAsync_TwoReplicas_OneHoldsItForAsLongAsItRenews(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        var (one, other) = (New(sample), New(sample));

        Assert.True(await HoldsAsync(one));
        Assert.False(await HoldsAsync(other));
        for (var i = 0; i < 5; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(3));
            Assert.True(await HoldsAsync(one));
            Assert.False(await HoldsAsync(other));
        }
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task HoldAsync_HolderGoesSilent_LapsesAndPassesToTheOther(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        var (one, other) = (New(sample), New(sample));
        Assert.True(await HoldsAsync(one));

        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(await HoldsAsync(other));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await HoldsAsync(other));

        // The one that was only suspended finds that it holds it no longer.
        Assert.False(await HoldsAsync(one));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await HoldsAsync(one));
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task StopAsync_Holder_GivesItBackForGood(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        var (one, other) = (New(sample), New(sample));
        Assert.True(await HoldsAsync(one));

        await one.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(await HoldsAsync(other));
        Assert.False(await HoldsAsync(one));
        // One that does not hold it takes nothing with it.
        await one.StopAsync(TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await HoldsAsync(New(sample)));
    }

    [Fact]
    public async Task HoldAsync_HolderWasAKilledProcessOfThisMachine_IsTakenAtOnce()
    {
        var me = LeaseHolder.New();

        Assert.True(await TakesFromAsync(me with { Process = int.MaxValue }));
        // The number of the dead process has been given to another one.
        Assert.True(await TakesFromAsync(me with { Started = me.Started - TimeSpan.FromMinutes(1).Ticks }));
        // Alive: another host in this process, or on another machine, where nobody here can tell.
        Assert.False(await TakesFromAsync(me with { Host = "another" }));
        Assert.False(await TakesFromAsync(me with { Machine = "another", Process = int.MaxValue }));
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task HoldAsync_ManyAtOnce_OneGetsIt(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);

        var held = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => HoldsAsync(New(sample))));

        Assert.Single(held, one => one);
    }

    private Lease<SampleService> New(SampleDb sample) => new(sample.Db, _time, NullLogger<Lease<SampleService>>.Instance);

    private static Task<bool> HoldsAsync(Lease<SampleService> lease) => lease.HoldAsync(TestContext.Current.CancellationToken);

    private async Task<bool> TakesFromAsync(LeaseHolder holder)
    {
        await using var sample = await SampleDb.StartAsync(Dialect.Sqlite);
        await sample.Db.WriteAsync(tx => LeaseStore.StoreAsync(tx, holder.Name, _time.GetUtcNow().AddSeconds(5)), CancellationToken.None);
        return await HoldsAsync(New(sample));
    }
}
