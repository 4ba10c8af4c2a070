using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.TestSupport;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsWorkPerf.Common.Tests.Hosting;

public sealed class ReadinessTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Followers_StandingStillBeforeEvents_AreNotReadyAfterMinutes()
    {
        var states = new FollowerStates(_time);
        var state = states.Add("reporting", "intake");
        (state.Reachable, state.Position, state.Head) = (true, 10, 10);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HealthStatus.Healthy, (await FollowersAsync(states)).Status);

        // An event that cannot be applied, tried again and again.
        (state.Head, state.Failing) = (11, true);
        Assert.Equal((HealthStatus.Degraded, "reporting cannot apply what intake has; it tries again."), Said(await FollowersAsync(states)));
        for (var i = 0; i < 4; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            (state.Position, state.Head) = (10, 11 + i);
        }
        Assert.Equal((HealthStatus.Unhealthy, "reporting has not moved past position 10 of intake for 4 minutes."), Said(await FollowersAsync(states)));

        state.Position = 11;
        state.Failing = false;
        Assert.Equal(HealthStatus.Healthy, (await FollowersAsync(states)).Status);
    }

    [Fact]
    public async Task Followers_SlowButMoving_AreReady()
    {
        var states = new FollowerStates(_time);
        var state = states.Add("reporting", "intake");
        (state.Reachable, state.Head) = (true, 100);
        for (var i = 1; i <= 10; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(2));
            state.Position = i;
        }
        Assert.Equal(HealthStatus.Healthy, (await FollowersAsync(states)).Status);
    }

    [Fact]
    public async Task Followers_SourceAway_AreDegradedHoweverLong()
    {
        var states = new FollowerStates(_time);
        var state = states.Add("reporting", "intake");
        state.Head = 5;
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal((HealthStatus.Degraded, "reporting cannot reach intake."), Said(await FollowersAsync(states)));
    }

    [Fact]
    public async Task Outbox_NotPublished_IsDegradedAndNotNumberedIsNotReady()
    {
        var states = new RelayStates(_time);
        var state = states.Add("intake");
        state.Waiting(3);
        Assert.Equal(HealthStatus.Healthy, (await OutboxAsync(states)).Status);

        for (var i = 0; i < 4; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            state.Numbered();
            state.Waiting(3 + i);
        }
        Assert.Equal((HealthStatus.Degraded, "6 events of intake wait to be published; followers read them from the feed."), Said(await OutboxAsync(states)));

        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal((HealthStatus.Unhealthy, "The events of intake have got no positions for 4 minutes."), Said(await OutboxAsync(states)));

        state.Numbered();
        state.Waiting(0);
        Assert.Equal(HealthStatus.Healthy, (await OutboxAsync(states)).Status);
    }

    private static (HealthStatus Status, string? What) Said(HealthCheckResult result) => (result.Status, result.Description);

    private static Task<HealthCheckResult> FollowersAsync(FollowerStates states) =>
        new FollowersCheck(states).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);

    private static Task<HealthCheckResult> OutboxAsync(RelayStates states) =>
        new OutboxCheck(states).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
}
