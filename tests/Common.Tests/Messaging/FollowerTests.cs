using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Common.Tests.Messaging;

public sealed class FollowerTests
{
    [Fact]
    public async Task Follower_EventsOneByOneAndInBulk_AppliesEachOnceInOrder()
    {
        await using var pair = await FeedPair.StartAsync();

        await pair.PublishAsync("a");
        await pair.HeardAsync("a");
        await pair.PublishAsync([.. Enumerable.Range(0, 7_000).Select(i => "bulk " + i)]);
        await pair.PublishAsync("z");

        await pair.HeardAsync("z");
        Assert.Equal(["a", .. Enumerable.Range(0, 7_000).Select(i => "bulk " + i), "z"], pair.Heard);
    }

    [Fact]
    public async Task Follower_FollowerRestarts_GoesOnWhereItWas()
    {
        await using var pair = await FeedPair.StartAsync();
        await pair.PublishAsync("before");
        await pair.HeardAsync("before");

        await pair.StopFollowerAsync();
        await pair.PublishAsync("meanwhile");
        await pair.StartFollowerAsync();

        await pair.HeardAsync("meanwhile");
        Assert.Equal(["before", "meanwhile"], pair.Heard);
    }

    [Fact]
    public async Task Follower_ConsumerFails_IsWhereItWasAndAppliesTheSameAgain()
    {
        await using var pair = await FeedPair.StartAsync();
        await pair.PublishAsync("before");
        await pair.HeardAsync("before");
        pair.Faults.Enqueue("failing");

        await pair.PublishAsync("failing");
        await pair.HeardAsync("failing");
        await pair.PublishAsync("after");

        await pair.HeardAsync("after");
        Assert.Equal(["before", "failing", "after"], pair.Heard);
        Assert.Empty(pair.Faults);
    }

    [Fact]
    public async Task Follower_BatchesLostDoubledAndReordered_AppliesEachOnceInOrder()
    {
        await using var pair = await FeedPair.StartAsync();
        await pair.PublishAsync("1", "2", "3");
        await pair.HeardAsync("3");

        // Nonsense on the bus: an old batch again, and one from a future that has a gap before it.
        await pair.SendAsync(from: 1, to: 1);
        await pair.SendAsync(from: 900, to: 901);
        await pair.PublishAsync("4");

        await pair.HeardAsync("4");
        Assert.Equal(["1", "2", "3", "4"], pair.Heard);
    }

    [Fact]
    public async Task Follower_TwoReplicas_OneAppliesEachEventOnceAndTheOtherKnowsHowFarItIs()
    {
        await using var pair = await FeedPair.StartAsync();
        await pair.PublishAsync("first");
        await pair.HeardAsync("first");
        await pair.StartFollowerAsync();

        for (var i = 0; i < 50; i++) await pair.PublishAsync("a " + i);
        await pair.PublishAsync([.. Enumerable.Range(0, 3_000).Select(i => "b " + i)]);
        await pair.HeardAsync("b 2999");
        await Eventually.Async(() => Task.FromResult(pair.States.ToList()), states => states.TrueForAll(state => state == (3_051, 3_051, true)), "both know it");

        // The one that follows goes; the other goes on where it was.
        await pair.StopFollowerAsync();
        await pair.PublishAsync("last");
        await pair.HeardAsync("last");

        Assert.Equal(["first", .. Enumerable.Range(0, 50).Select(i => "a " + i), .. Enumerable.Range(0, 3_000).Select(i => "b " + i), "last"], pair.Heard);
        Assert.DoesNotContain(pair.Warnings, warning => warning.Contains("follow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follower_HearsOneType_PassesOverTheOthersAndIsAtTheHead()
    {
        await using var pair = await FeedPair.StartAsync(whole: false);

        await pair.PublishOthersAsync(3_000);
        await pair.PublishAsync("a");
        await pair.PublishOthersAsync(3_000);

        await Eventually.Async(() => Task.FromResult(pair.States.Single()), state => state == (6_001, 6_001, true), "it is at the head");
        Assert.Equal(["a"], pair.Heard);
    }

    [Fact]
    public async Task Read_OfSomeTypes_GivesThoseAndSpeaksOfEveryPosition()
    {
        await using var pair = await FeedPair.StartAsync(whole: false);
        await pair.PublishOthersAsync(1_500);
        await pair.PublishAsync([.. Enumerable.Range(0, 1_200).Select(i => "b " + i)]);
        await pair.PublishOthersAsync(300);

        var pages = await pair.ReadAsync(0, "TokenRevoked", "NothingSuch");
        var one = await pair.ReadAsync(1, "TokenRevoked");
        var none = await pair.ReadAsync(0, "NothingSuch");

        Assert.Equal([(1, 2_500, 1_000), (2_501, 3_000, 200)], pages.Select(page => (page.From, page.To, page.Events.Count)));
        Assert.All(pages.SelectMany(page => page.Events), row => Assert.Equal("TokenRevoked", row.Type));
        Assert.Equal((1, 1_501, 1), one.Select(page => (page.From, page.To, page.Events.Count)).Single());
        Assert.Equal((1, 3_000, 0), none.Select(page => (page.From, page.To, page.Events.Count)).Single());
    }

    [Fact]
    public async Task Follower_LogReplaced_ForgetsAndReadsFromTheStart()
    {
        await using var pair = await FeedPair.StartAsync();
        await pair.PublishAsync("lost by the restore");
        await pair.HeardAsync("lost by the restore");

        await pair.ReplaceLogAsync("restored");

        await pair.HeardAsync("restored");
        Assert.Equal(["forget source", "restored"], pair.Heard.Skip(1));
    }
}
