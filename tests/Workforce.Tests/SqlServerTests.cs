using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;
using CsWorkPerf.Workforce.Tests.Features.Imports;

namespace CsWorkPerf.Workforce.Tests;

/// <summary>Every statement of Workforce once on SQL Server, in a database of its own.</summary>
public sealed class SqlServerTests : IAsyncLifetime
{
    private WorkforceHost? _host;
    private string? _database;

    public async ValueTask InitializeAsync()
    {
        _database = await SqlServer.CreateDatabaseAsync();
        await using (var db = new Db<WorkforceService>(new DataSettings(Dialect.SqlServer, _database)))
            await Migrator.MigrateAsync(db, typeof(WorkforceModule).Assembly, TimeProvider.System, CancellationToken.None);
        _host = new() { Settings = [("Data:Provider", "SqlServer"), ("ConnectionStrings:Workforce", _database)] };
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        if (_database is not null) await SqlServer.DropDatabaseAsync(_database);
    }

    [Fact]
    public async Task Directory_OnSqlServer_ImportsListsAndChanges()
    {
        var (host, id) = (_host!, Guid.NewGuid().ToString("N"));
        LocalityRow[] localities = [new() { Line = 2, LocalityId = id, Name = "North " + id }];
        TeamRow[] teams = [new() { Line = 2, TeamId = id, Name = "MASH " + id, LocalityId = id, TargetCaseload = 15, TargetFrom = "2026-04-01" }];
        WorkerRow[] workers =
        [
            new() { Line = 2, WorkerId = id + "1", Name = "Al", TeamId = id, Role = "social_worker", Engagement = "agency", FteHundredths = 50, From = "2026-01-01" },
            new() { Line = 3, WorkerId = id + "2", Name = "Bo", TeamId = id, PostId = "P1", Role = "social_worker", Engagement = "agency", From = "2026-01-01", To = "2026-02-01" }
        ];

        for (var run = 0; run < 2; run++)
        {
            var unchanged = run == 0 ? 0 : 1;
            Assert.Equal(unchanged, (await host.ImportAsync([localities]))[^1].Unchanged);
            Assert.Equal(unchanged, (await host.ImportAsync([teams]))[^1].Unchanged);
            Assert.Equal(2 * unchanged, (await host.ImportAsync([workers]))[^1].Unchanged);
        }

        var team = Assert.Single((await host.Directory().ListTeamsAsync(new() { LocalityId = id })).Teams);
        team.ClearTargetCaseload();
        Assert.Equal(2, (await host.Directory().SaveTeamAsync(new() { RequestId = WorkforceHost.Key(), Team = team })).Version);
        var first = await host.Directory().ListWorkersAsync(new() { TeamId = id, Page = new() { PageSize = 1 } });
        var second = await host.Directory().ListWorkersAsync(new() { TeamId = id, Page = new() { PageSize = 1, PageToken = first.NextPageToken } });
        Assert.Equal(["Al", "Bo"], [first.Workers.Single().Name, second.Workers.Single().Name]);
        Assert.Equal("Al", Assert.Single((await host.Directory().ListWorkersAsync(new() { TeamId = id, On = "2026-02-01" })).Workers).Name);
        Assert.Contains((await host.Directory().ListLocalitiesAsync(new())).Localities, locality => locality.LocalityId == id);
    }

    [Fact]
    public async Task Accounts_OnSqlServer_SignInRefreshAndRevoke()
    {
        var host = _host!;
        var account = await host.AddPersonAsync();
        var session = await host.SignInAsync(account.Name);
        session = await host.Accounts().RefreshSessionAsync(new() { RefreshToken = session.RefreshToken });
        await host.Accounts().SignOutAsync(new() { RefreshToken = session.RefreshToken });
        account = (await host.Accounts().ListAccountsAsync(new() { Page = new() { PageSize = 500 } })).Accounts.Single(one => one.Name == account.Name);
        account.Disabled = true;
        Assert.True((await host.Accounts().ChangeAccountAsync(new() { RequestId = WorkforceHost.Key(), Account = account })).Disabled);

        var issued = await host.Tokens().IssueTokenAsync(new() { RequestId = WorkforceHost.Key(), Label = "Test", Role = "analyst", Days = 1 });
        var revoked = await host.Tokens().RevokeTokenAsync(new() { RequestId = WorkforceHost.Key(), TokenId = issued.Token.TokenId });
        Assert.Equal(revoked, (await host.Tokens().ListTokensAsync(new())).Tokens.Single(token => token.TokenId == revoked.TokenId));
    }
}
