using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Tests.Features.Imports;

/// <summary>Localities and teams. Every test has a host of its own, for it looks at everything that was published.</summary>
public sealed class ImportPlacesTests : IAsyncLifetime
{
    private readonly WorkforceHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static LocalityRow Locality(long line, string id, string name) => new() { Line = line, LocalityId = id, Name = name };

    private static TeamRow Team(long line, string id, string name, string locality = "", string area = "", int? target = null, string from = "")
    {
        var row = new TeamRow { Line = line, TeamId = id, Name = name, LocalityId = locality, ServiceArea = area, TargetFrom = from };
        if (target is { } cases) row.TargetCaseload = cases;
        return row;
    }

    [Fact]
    public async Task ImportLocalities_TwiceTheSame_ChangesNothingAndTellsNothing()
    {
        LocalityRow[] rows = [Locality(2, "L1", "North"), Locality(3, "L2", "South")];

        var first = await _host.ImportAsync([rows]);
        var events = await _host.EventsAsync();
        var again = await _host.ImportAsync([rows]);

        Assert.Equal((2, 2, 0, 0, 0, 0), first[^1].Counts());
        Assert.Equal((2, 0, 0, 2, 0, 0), again[^1].Counts());
        Assert.Equal(["L1", "L2"], events.Select(one => ((LocalityChanged)one.Event).LocalityId));
        Assert.All(events, one => Assert.Equal("import", one.Origin));
        Assert.Equal(events.Count, (await _host.EventsAsync()).Count);
        Assert.All((await _host.Directory().ListLocalitiesAsync(new())).Localities, one => Assert.Equal((1, false), (one.Version, one.ChangedHere)));
    }

    [Fact]
    public async Task ImportLocalities_InChunks_CountsFromTheStartAndNotesTheChunk()
    {
        var reports = await _host.ImportAsync([Locality(2, "L1", "North"), Locality(3, "", "Nameless")], [Locality(4, "L1", "North East")], [Locality(5, "L1", "North East")]);

        Assert.Equal([(2, 1, 0, 0, 0, 1), (3, 1, 1, 0, 0, 1), (4, 1, 1, 1, 0, 1)], reports.Select(report => report.Counts()));
        Assert.Equal([1, 0, 0], reports.Select(report => report.Notes.Count));
    }

    [Fact]
    public async Task ImportLocalities_SameIdentityTwiceInAChunk_LastGoodRowWins()
    {
        LocalityRow[] rows = [Locality(2, "L1", "North"), Locality(3, "L1", "South"), Locality(4, "L1", "")];

        var first = await _host.ImportAsync([rows]);
        var events = await _host.EventsAsync();
        var again = await _host.ImportAsync([rows]);

        Assert.Equal((3, 1, 1, 0, 0, 1), first[^1].Counts());
        Assert.Equal((3, 0, 0, 2, 0, 1), again[^1].Counts());
        Assert.Equal("South", Assert.Single((await _host.Directory().ListLocalitiesAsync(new())).Localities).Name);
        Assert.Equal(events.Count, (await _host.EventsAsync()).Count);
    }

    [Fact]
    public async Task ImportTeams_SameIdentityInSeveralChunks_TwiceChangesNothingAndTellsNothing()
    {
        TeamRow[][] chunks = [[Team(2, "T1", "Front door"), Team(3, "T2", "MASH")], [Team(4, "T1", "First contact")], [Team(5, "T1", "Front door", "L1")]];

        var first = await _host.ImportAsync(chunks);
        var events = await _host.EventsAsync();
        var again = await _host.ImportAsync(chunks);

        Assert.Equal((4, 2, 2, 0, 0, 0), first[^1].Counts());
        Assert.Equal((4, 0, 0, 4, 0, 0), again[^1].Counts());
        Assert.Equal(events.Count, (await _host.EventsAsync()).Count);
    }

    [Fact]
    public async Task ImportTeams_ChangedTwiceInDifferentChunks_IsStoredOnceAsTheLastRowSays()
    {
        await _host.ImportAsync([Team(2, "T1", "Front door")]);

        var report = await _host.ImportAsync([Team(2, "T1", "MASH")], [Team(3, "T1", "First contact")]);

        Assert.Equal([(0, 0), (1, 0), (2, 1)], report.Select(one => (one.Read, one.Updated)));
        var team = Assert.Single((await _host.Directory().ListTeamsAsync(new())).Teams);
        Assert.Equal(("First contact", 2), (team.Name, team.Version));
        Assert.Equal(2, (await _host.EventsAsync()).Count);
    }

    [Fact]
    public async Task ImportLocalities_ChangedHere_IsKeptAndSaysWhatDiffers()
    {
        await _host.ImportAsync([Locality(2, "L1", "North")]);
        await _host.Directory().SaveLocalityAsync(new() { RequestId = WorkforceHost.Key(), Locality = new() { LocalityId = "L1", Name = "Northern", Version = 1 } });

        var report = (await _host.ImportAsync([Locality(2, "L1", "North"), Locality(3, "L1", "Northern")]))[^1];

        Assert.Equal((2, 0, 0, 1, 1, 0), report.Counts());
        Assert.Equal(new RowNote
        {
            Kind = RowNote.Types.Kind.Kept,
            Line = 2,
            Column = "name",
            Value = "North",
            Reason = "The record was changed here and is kept. It differs in name (file 'North', here 'Northern')."
        }, Assert.Single(report.Notes));
        Assert.Equal("Northern", Assert.Single((await _host.Directory().ListLocalitiesAsync(new())).Localities).Name);
    }

    [Fact]
    public async Task ImportTeams_EveryColumn_IsStoredAndABlankClears()
    {
        await _host.ImportAsync([Team(2, "T1", "MASH", "L9", "front door", 15, "2026-04-01")]);
        Assert.Equal(new Team
        {
            TeamId = "T1",
            Name = "MASH",
            LocalityId = "L9",
            ServiceArea = "front door",
            TargetCaseload = 15,
            TargetFrom = "2026-04-01",
            Version = 1
        }, Assert.Single((await _host.Directory().ListTeamsAsync(new())).Teams));

        var report = await _host.ImportAsync([Team(2, "T1", "MASH")]);

        Assert.Equal((1, 0, 1, 0, 0, 0), report[^1].Counts());
        Assert.Equal(new Team { TeamId = "T1", Name = "MASH", Version = 2 }, Assert.Single((await _host.Directory().ListTeamsAsync(new())).Teams));
        var told = (TeamChanged)(await _host.EventsAsync())[^1].Event;
        Assert.Equal((2, null, null, null, null), (told.Version, told.LocalityId, told.ServiceArea, told.TargetCaseload, told.TargetFrom));
    }

    [Fact]
    public async Task ImportTeams_ChangedHere_SaysEveryDifference()
    {
        await _host.ImportAsync([Team(2, "T1", "MASH", target: 15)]);
        await _host.Directory().SaveTeamAsync(new() { RequestId = WorkforceHost.Key(), Team = new() { TeamId = "T1", Name = "MASH", TargetCaseload = 12, ServiceArea = "front door", Version = 1 } });

        var report = (await _host.ImportAsync([Team(2, "T1", "MASH", target: 15)]))[^1];

        var note = Assert.Single(report.Notes);
        Assert.Equal(("service_area", ""), (note.Column, note.Value));
        Assert.Contains("service_area (file '', here 'front door'); target_caseload (file '15', here '12')", note.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportTeams_BadRows_AreRejectedWithColumnAndValueAndTheRestStored()
    {
        var report = (await _host.ImportAsync(
        [
            Team(2, "T1", "MASH"), Team(3, " ", "No id"), Team(4, "T2", ""), Team(5, new string('x', 65), "Long"), Team(7, "T3", "Target", target: -1),
            Team(8, "T4", "From", from: "2026-02-30"), Team(9, "T5", "bell\u0007")
        ]))[^1];

        Assert.Equal((7, 1, 0, 0, 0, 6), report.Counts());
        Assert.Equal(
            [(3, "team_id", " "), (4, "name", ""), (5, "team_id", new string('x', 60) + "…"), (7, "target_caseload", "-1"), (8, "target_from", "2026-02-30"), (9, "name", "bell\u0007")],
            report.Notes.Select(note => (note.Line, note.Column, note.Value)));
        Assert.All(report.Notes, note => Assert.Equal(RowNote.Types.Kind.Rejected, note.Kind));
        Assert.Equal("T1", Assert.Single((await _host.Directory().ListTeamsAsync(new())).Teams).TeamId);
    }

    [Fact]
    public async Task ImportTeams_MoreThanATransactionHolds_StoresThemAll()
    {
        var report = (await _host.ImportAsync([.. Enumerable.Range(1, 250).Select(i => Team(i + 1, $"T{i}", $"Team {i}"))]))[^1];

        Assert.Equal((250, 250, 0, 0, 0, 0), report.Counts());
        Assert.Equal(250, (await _host.Directory().ListTeamsAsync(new())).Teams.Count);
    }
}
