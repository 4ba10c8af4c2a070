using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Tests.Features.Teams;

public sealed class SaveTeamTests(WorkforceHost host) : IClassFixture<WorkforceHost>
{
    private static string Name(string start) => start + " " + Guid.NewGuid().ToString("N");

    private async Task<Team> SaveAsync(Team team) => await host.Directory().SaveTeamAsync(new() { RequestId = WorkforceHost.Key(), Team = team });

    private async Task<T> RefusedAsync<T>(Team? team) where T : Refusal => Assert.IsType<T>(RpcErrors.Refusal(
        await WorkforceHost.FailureAsync(host.Directory().SaveTeamAsync(new() { RequestId = WorkforceHost.Key(), Team = team }))));

    private async Task<string> LocalityAsync() =>
        (await host.Directory().SaveLocalityAsync(new() { RequestId = WorkforceHost.Key(), Locality = new() { Name = Name("North") } })).LocalityId;

    [Fact]
    public async Task SaveTeam_EveryField_IsKeptAndTold()
    {
        var team = new Team { Name = Name("MASH"), LocalityId = await LocalityAsync(), ServiceArea = "front door", TargetCaseload = 0, TargetFrom = "2026-04-01" };

        var saved = await SaveAsync(team);

        (team.TeamId, team.Version, team.ChangedHere) = (saved.TeamId, 1, true);
        Assert.Equal(team, saved);
        Assert.Equal([saved], (await host.Directory().ListTeamsAsync(new() { LocalityId = team.LocalityId })).Teams);
        var told = Assert.IsType<TeamChanged>(Assert.Single((await host.EventsAsync()).Select(one => one.Event), one => one.AggregateId == saved.TeamId));
        Assert.Equal((team.Name, team.LocalityId, "front door", 0, new DateOnly(2026, 4, 1)),
            (told.Name, told.LocalityId, told.ServiceArea, told.TargetCaseload, told.TargetFrom));
    }

    [Fact]
    public async Task SaveTeam_OptionalFieldsCleared_AreNone()
    {
        var saved = await SaveAsync(new() { Name = Name("MASH"), LocalityId = await LocalityAsync(), ServiceArea = "front door", TargetCaseload = 12, TargetFrom = "2026-04-01" });
        (saved.LocalityId, saved.ServiceArea, saved.TargetFrom) = ("", "", "");
        saved.ClearTargetCaseload();

        var changed = await SaveAsync(saved);

        saved.Version = 2;
        Assert.Equal(saved, changed);
        var told = (TeamChanged)(await host.EventsAsync()).Last(one => one.Event.AggregateId == saved.TeamId).Event;
        Assert.Equal((null, null, null, null), (told.LocalityId, told.ServiceArea, told.TargetCaseload, told.TargetFrom));
    }

    [Fact]
    public async Task SaveTeam_SeveralFieldsAtFault_NamesThemAll()
    {
        var refused = await RefusedAsync<InvalidInput>(new()
        {
            Name = "",
            LocalityId = new string('x', 65),
            ServiceArea = "a\u0001b",
            TargetCaseload = -1,
            TargetFrom = "31/04/2026"
        });

        Assert.Equal(
            [("team.name", "REQUIRED"), ("team.locality_id", "TOO_LONG"), ("team.service_area", "CONTROL_CHARACTER"), ("team.target_caseload", "OUT_OF_RANGE"), ("team.target_from", "NOT_A_DAY")],
            refused.Violations.Select(violation => (violation.Field, violation.Reason)));
    }

    [Fact]
    public async Task SaveTeam_UnknownLocality_IsRefused() => Assert.Equal("UNKNOWN_LOCALITY",
        Assert.Single((await RefusedAsync<InvalidInput>(new() { Name = Name("MASH"), LocalityId = "none" })).Violations).Reason);

    [Fact]
    public async Task SaveTeam_StaleUnknownOrNameTaken_IsRefused()
    {
        var saved = await SaveAsync(new() { Name = Name("MASH") });
        var stale = saved.Clone();
        saved.ServiceArea = "front door";
        await SaveAsync(saved);
        stale.ServiceArea = "assessment";

        Assert.Equal(2, (await RefusedAsync<StaleVersion>(stale)).CurrentVersion);
        Assert.Equal("team", (await RefusedAsync<NotFound>(new() { TeamId = "none", Name = Name("MASH") })).Kind);
        Assert.Equal("team", (await RefusedAsync<AlreadyExists>(new() { Name = saved.Name })).Kind);
        Assert.Equal("team", Assert.Single((await RefusedAsync<InvalidInput>(null)).Violations).Field);
    }
}
