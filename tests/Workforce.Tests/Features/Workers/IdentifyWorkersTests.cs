using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Workforce.Tests.Features.Imports;

namespace CsWorkPerf.Workforce.Tests.Features.Workers;

public sealed class IdentifyWorkersTests : IAsyncLifetime
{
    private readonly WorkforceHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static WorkerRow Row(string worker, string name) => new()
    {
        Line = 2, WorkerId = worker, Name = name, TeamId = "T1", Role = "social_worker", Engagement = "permanent", FteHundredths = 100, From = "2026-01-01"
    };

    private async Task<IReadOnlyDictionary<string, string>> IdentifyAsync(params string[] councilIds) =>
        (await _host.Directory().IdentifyWorkersAsync(new IdentifyWorkersRequest { CouncilIds = { councilIds } })).WorkerIds.ToDictionary();

    [Fact]
    public async Task IdentifyWorkers_KnownAndUnknown_GivesAnIdOfEachAndAlwaysTheSame()
    {
        await _host.ImportAsync([Row("W1", "Cy")]);
        var known = (await _host.Directory().ListWorkersAsync(new())).Workers.Single();

        var first = await IdentifyAsync("W1", "W2", "W2");
        var again = await IdentifyAsync("W2", "W1");

        Assert.Equal(known.WorkerId, first["W1"]);
        Assert.True(Guid.TryParse(first["W2"], out _));
        Assert.Equal(first.OrderBy(pair => pair.Key), again.OrderBy(pair => pair.Key));
        Assert.Equal(2, (await _host.EventsAsync()).Count(told => told.Event is WorkerChanged));
    }

    [Fact]
    public async Task IdentifyWorkers_UnknownThenImported_IsTheSameWorkerWithNameAndSpells()
    {
        var id = (await IdentifyAsync("W7"))["W7"];
        var named = (await _host.Directory().ListWorkersAsync(new() { WorkerIds = { id } })).Workers.Single();
        Assert.Equal(("W7", "", 0), (named.CouncilId, named.Name, named.Spells.Count));

        await _host.ImportAsync([Row("W7", "Bo")]);

        var worker = (await _host.Directory().ListWorkersAsync(new())).Workers.Single();
        Assert.Equal((id, "Bo", 1), (worker.WorkerId, worker.Name, worker.Spells.Count));
        Assert.Equal([1L, 2L], (await _host.EventsAsync()).Select(told => Assert.IsType<WorkerChanged>(told.Event).Version));
        Assert.DoesNotContain((await _host.EventsAsync()), told => told.Body.Contains("W7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task IdentifyWorkers_ManyAtOnce_AddsEachOnce()
    {
        var ids = Enumerable.Range(0, 1000).Select(i => $"W{i}").ToArray();

        var both = await Task.WhenAll(IdentifyAsync(ids), IdentifyAsync(ids));

        Assert.Equal(both[0].OrderBy(pair => pair.Key), both[1].OrderBy(pair => pair.Key));
        Assert.Equal(1000, both[0].Values.Distinct().Count());
    }

    [Theory]
    [InlineData(0, "OUT_OF_RANGE")]
    [InlineData(1001, "OUT_OF_RANGE")]
    [InlineData(-1, "REQUIRED")]
    public async Task IdentifyWorkers_BadIds_AreRefused(int count, string reason)
    {
        var request = new IdentifyWorkersRequest { CouncilIds = { count < 0 ? [""] : Enumerable.Repeat("W", count) } };

        var failure = await WorkforceHost.FailureAsync(_host.Directory().IdentifyWorkersAsync(request));

        Assert.Equal(("council_ids", reason), Assert.IsType<InvalidInput>(RpcErrors.Refusal(failure)).Violations.Select(one => (one.Field, one.Reason)).Single());
    }
}
