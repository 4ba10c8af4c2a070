using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Workforce.Tests.Features.Imports;

namespace CsWorkPerf.Workforce.Tests.Features.Workers;

public sealed class ListWorkersTests : IAsyncLifetime
{
    private readonly WorkforceHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.ImportAsync(
        [
            Row(2, "W1", "Cy", "T1", "2025-01-01", "2026-01-01"), Row(3, "W1", "Cy", "T2", "2026-01-01", ""), Row(4, "W2", "Al", "T1", "2026-02-01", ""),
            Row(5, "W3", "Bo", "T2", "2025-06-01", "2025-06-01"), Row(6, "W4", "Al", "T3", "2025-01-01", "")
        ]);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static WorkerRow Row(long line, string worker, string name, string team, string from, string to) => new()
    {
        Line = line,
        WorkerId = worker,
        Name = name,
        TeamId = team,
        Role = "social_worker",
        Engagement = "agency",
        FteHundredths = 100,
        From = from,
        To = to
    };

    [Theory]
    [InlineData("", "", "W1 W2 W3 W4")]
    [InlineData("", "T1", "W1 W2")]
    [InlineData("2025-12-31", "", "W1 W4")]
    [InlineData("2026-01-01", "T1", "")]
    [InlineData("2026-01-01", "T2", "W1")]
    [InlineData("2025-06-01", "T2", "")]
    [InlineData("2026-02-01", "T1", "W2")]
    [InlineData("", "none", "")]
    public async Task ListWorkers_ByDayAndTeam_ShowsThoseWithASpellThere(string on, string team, string council)
    {
        var found = await _host.Directory(Roles.Manager).ListWorkersAsync(new() { On = on, TeamId = team });

        Assert.Equal(council, string.Join(' ', found.Workers.Select(worker => worker.CouncilId).Order()));
    }

    [Fact]
    public async Task ListWorkers_ByIds_ShowsTheseInOneEntryOfTheAccessLog()
    {
        var all = (await _host.Directory().ListWorkersAsync(new())).Workers.ToDictionary(worker => worker.CouncilId, worker => worker.WorkerId);
        var entries = (await _host.AccessLogAsync()).Count;

        var found = await _host.Directory().ListWorkersAsync(new() { WorkerIds = { all["W3"], all["W1"], Guid.NewGuid().ToString() } });

        Assert.Equal(["W3", "W1"], found.Workers.Select(worker => worker.CouncilId));
        Assert.Equal(entries + 1, (await _host.AccessLogAsync()).Count);
        var failure = await WorkforceHost.FailureAsync(_host.Directory().ListWorkersAsync(new() { WorkerIds = { Enumerable.Repeat("x", 501) } }));
        Assert.Equal("worker_ids", Assert.Single(Assert.IsType<InvalidInput>(RpcErrors.Refusal(failure)).Violations).Field);
    }

    [Fact]
    public async Task ListWorkers_PageByPage_ShowsEachOnceInOrderOfName()
    {
        var (found, token) = (new List<Worker>(), "");
        do
        {
            var page = await _host.Directory().ListWorkersAsync(new() { Page = new() { PageSize = 1, PageToken = token } });
            found.AddRange(page.Workers);
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        Assert.Equal(["Al", "Al", "Bo", "Cy"], found.Select(worker => worker.Name));
        Assert.Equal(4, found.Select(worker => worker.WorkerId).Distinct().Count());
        Assert.Equal(2, found[^1].Spells.Count);
        Assert.Equal(4, (await _host.AccessLogAsync()).Count(entry => entry.Action == "list"));
    }

    [Fact]
    public async Task ListWorkers_TokenOfAnotherQuery_IsRefused()
    {
        var page = await _host.Directory().ListWorkersAsync(new() { Page = new() { PageSize = 1 } });

        var failure = await WorkforceHost.FailureAsync(_host.Directory().ListWorkersAsync(new() { TeamId = "T1", Page = new() { PageToken = page.NextPageToken } }));

        Assert.Equal("page.page_token", Assert.Single(Assert.IsType<InvalidInput>(RpcErrors.Refusal(failure)).Violations).Field);
    }

    [Fact]
    public async Task ListWorkers_NotADay_NamesTheField()
    {
        var failure = await WorkforceHost.FailureAsync(_host.Directory().ListWorkersAsync(new() { On = "2026-02-30" }));

        Assert.Equal(("on", "NOT_A_DAY"), Assert.IsType<InvalidInput>(RpcErrors.Refusal(failure)).Violations.Select(one => (one.Field, one.Reason)).Single());
    }

    [Fact]
    public async Task AddAccount_WorkerOfTheDirectory_IsLinkedAndInTheSession()
    {
        var worker = (await _host.Directory().ListWorkersAsync(new())).Workers[0].WorkerId;
        var added = await _host.Accounts().AddAccountAsync(new() { RequestId = WorkforceHost.Key(), Name = "cy.moore", Roles = { Roles.Practitioner }, WorkerId = worker });
        await _host.SetPasswordAsync(added);

        Assert.Equal(worker, (await _host.SignInAsync("cy.moore")).WorkerId);
    }
}
