using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Tests.Features.Localities;

public sealed class SaveLocalityTests(WorkforceHost host) : IClassFixture<WorkforceHost>
{
    private static string Name(string start) => start + " " + Guid.NewGuid().ToString("N");

    private async Task<Locality> SaveAsync(Locality locality) =>
        await host.Directory().SaveLocalityAsync(new() { RequestId = WorkforceHost.Key(), Locality = locality });

    private async Task<T> RefusedAsync<T>(Locality? locality) where T : Refusal => Assert.IsType<T>(RpcErrors.Refusal(
        await WorkforceHost.FailureAsync(host.Directory().SaveLocalityAsync(new() { RequestId = WorkforceHost.Key(), Locality = locality }))));

    private async Task<IReadOnlyList<(LocalityChanged Event, string Origin)>> EventsOfAsync(string id) =>
        [.. (await host.EventsAsync()).Where(one => one.Event.AggregateId == id).Select(one => ((LocalityChanged)one.Event, one.Origin))];

    [Fact]
    public async Task SaveLocality_New_GetsAnIdAndIsTold()
    {
        var name = Name("North");

        var saved = await SaveAsync(new() { Name = $"  {name}\t" });

        Assert.Equal((name, 1, true), (saved.Name, saved.Version, saved.ChangedHere));
        Assert.Contains(saved, (await host.Directory().ListLocalitiesAsync(new())).Localities);
        var (told, origin) = Assert.Single(await EventsOfAsync(saved.LocalityId));
        Assert.Equal((name, 1, "live"), (told.Name, told.Version, origin));
        Assert.Contains(("account-administrator", "add", saved.LocalityId), await host.AccessLogAsync());
    }

    [Fact]
    public async Task SaveLocality_Changed_RaisesTheVersionAndTellsTheWholeState()
    {
        var saved = await SaveAsync(new() { Name = Name("North") });
        saved.Name = Name("South");

        var changed = await SaveAsync(saved);

        Assert.Equal((saved.LocalityId, 2), (changed.LocalityId, changed.Version));
        Assert.Equal([1L, 2L], (await EventsOfAsync(saved.LocalityId)).Select(one => one.Event.Version));
        Assert.Equal(saved.Name, (await EventsOfAsync(saved.LocalityId))[^1].Event.Name);
    }

    [Fact]
    public async Task SaveLocality_NothingDifferent_ChangesNothing()
    {
        var saved = await SaveAsync(new() { Name = Name("North") });

        Assert.Equal(saved, await SaveAsync(saved));

        Assert.Single(await EventsOfAsync(saved.LocalityId));
    }

    [Fact]
    public async Task SaveLocality_Retried_AnswersTheFirstAnswer()
    {
        var request = new SaveLocalityRequest { RequestId = WorkforceHost.Key(), Locality = new() { Name = Name("North") } };
        var first = await host.Directory().SaveLocalityAsync(request);

        Assert.Equal(first, await host.Directory().SaveLocalityAsync(request));

        Assert.Single(await EventsOfAsync(first.LocalityId));
    }

    [Fact]
    public async Task SaveLocality_StaleUnknownOrNameTaken_IsRefused()
    {
        var first = await SaveAsync(new() { Name = Name("North") });
        var second = await SaveAsync(new() { Name = Name("South") });
        var stale = second.Clone();
        second.Name = Name("East");
        await SaveAsync(second);
        stale.Name = Name("West");

        Assert.Equal(2, (await RefusedAsync<StaleVersion>(stale)).CurrentVersion);
        Assert.Equal("locality", (await RefusedAsync<NotFound>(new() { LocalityId = "none", Name = Name("North"), Version = 1 })).Kind);
        Assert.Equal("locality", (await RefusedAsync<AlreadyExists>(new() { Name = first.Name.ToUpperInvariant() })).Kind);
    }

    [Theory]
    [InlineData("", "REQUIRED")]
    [InlineData("  ", "REQUIRED")]
    [InlineData("two\u0007bells", "CONTROL_CHARACTER")]
    [InlineData("turned\u202Eround", "CONTROL_CHARACTER")]
    [InlineData("set\u2067apart", "CONTROL_CHARACTER")]
    [InlineData(null, "TOO_LONG")]
    public async Task SaveLocality_BadName_NamesFieldAndRule(string? name, string reason)
    {
        var violation = Assert.Single((await RefusedAsync<InvalidInput>(new() { Name = name ?? new string('x', 201) })).Violations);

        Assert.Equal(("locality.name", reason), (violation.Field, violation.Reason));
    }

    [Fact]
    public async Task SaveLocality_NoLocality_IsRefused() =>
        Assert.Equal("locality", Assert.Single((await RefusedAsync<InvalidInput>(null)).Violations).Field);
}
