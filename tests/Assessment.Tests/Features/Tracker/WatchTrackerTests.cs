using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using Grpc.Core;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Tracker;

/// <summary>The tracker as it is pushed, on Tuesday 17 March 2026.</summary>
public sealed class WatchTrackerTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(60));
    private int _ids;

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        _limit.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task WatchTracker_Import_IsPushedWithTheViewOfThen()
    {
        using var watch = Watch("", Roles.Auditor);
        Assert.Equal(0, (await NextAsync(watch)).Open.Overdue);

        await AddOverdueAsync();

        var pushed = await NextAsync(watch);
        Assert.Equal((1, _host.Tracker().GetTracker(new()).Mark), (pushed.Open.Overdue, pushed.Mark));
        Assert.Contains(("watch", "tracker", ""), await _host.AccessLogAsync());
    }

    [Fact]
    public async Task WatchTracker_NothingChangesOfWhatIsShown_PushesNothing()
    {
        using var watch = Watch(_host.Tracker().GetTracker(new()).Mark);
        var next = NextAsync(watch);
        await AddLongEndedAsync();
        await StaysOpenAsync(next);

        await AddOverdueAsync();
        Assert.Equal(1, (await next).Open.Overdue);

        next = NextAsync(watch);
        await AddLongEndedAsync();
        await StaysOpenAsync(next);
        await AddOverdueAsync();
        Assert.Equal(2, (await next).Open.Overdue);
    }

    [Fact]
    public async Task WatchTracker_TheNextDay_IsPushedThoughNothingWasStored()
    {
        // A token does not last until tomorrow.
        _host.Time.Advance(new DateTimeOffset(2026, 3, 17, 23, 59, 0, TimeSpan.Zero) - AssessmentHost.Start);
        using var watch = Watch("");
        Assert.Equal("2026-03-17", (await NextAsync(watch)).Today);

        _host.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("2026-03-18", (await NextAsync(watch)).Today);
    }

    private AsyncServerStreamingCall<TrackerView> Watch(string mark, params string[] roles) =>
        _host.Tracker(roles).WatchTracker(new WatchTrackerRequest { Mark = mark }, cancellationToken: _limit.Token);

    private async Task<TrackerView> NextAsync(AsyncServerStreamingCall<TrackerView> watch)
    {
        Assert.True(await watch.ResponseStream.MoveNext(_limit.Token));
        return watch.ResponseStream.Current;
    }

    /// <summary>For longer than the service takes between two looks: that nothing comes cannot be waited for otherwise.</summary>
    private async Task StaysOpenAsync(Task next) => Assert.NotSame(next, await Task.WhenAny(next, Task.Delay(TimeSpan.FromSeconds(1.2), _limit.Token)));

    private Task AddOverdueAsync() => AddAsync(OpenRow($"A{++_ids}", row => (row.ReferredOn, row.StartedOn, row.ReferralId, row.ChildSeenOn) = ("2026-01-12", "2026-01-12", "", "")));

    private Task AddLongEndedAsync() =>
        AddAsync(AssessmentRow($"A{++_ids}", row => (row.ReferredOn, row.StartedOn, row.ReferralId, row.ChildSeenOn, row.SubmittedOn, row.AuthorisedOn) = ("2025-01-06", "2025-01-06", "", "", "", "2025-02-03")));

    private async Task AddAsync(AssessmentRow row) => Assert.Equal(1, (await _host.ImportAsync(row)).Accepted);
}
