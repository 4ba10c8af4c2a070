using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Assessments;

/// <summary>What an assessment names may arrive before it, after it, or change.</summary>
public sealed class AssessmentLinksTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ImportAssessments_AfterItsReferral_HasItsDate()
    {
        await _host.HearReferralAsync("r1", "2026-01-02");

        await _host.ImportAsync(AssessmentRow("A1", row => row.ReferredOn = ""));

        Assert.Equal(("2026-01-02", 1L), ((await _host.AssessmentAsync("A1")).ReferralDate, Told(await _host.EventsAsync()).Version));
        Assert.Equal(new DateOnly(2026, 1, 2), Told(await _host.EventsAsync()).ReferralDate);
    }

    [Fact]
    public async Task ReferralChanged_AfterItsAssessments_GivesThemItsDateInANewVersion()
    {
        await _host.ImportAsync(AssessmentRow("A1"), AssessmentRow("A2", row => row.ReferralId = "r2"));

        await _host.HearReferralAsync("r1", "2026-01-02");
        Assert.Equal((2L, new DateOnly(2026, 1, 2)), (Told(await _host.EventsAsync()).Version, Told(await _host.EventsAsync()).ReferralDate));
        var events = await _host.EventsAsync();
        await _host.HearReferralAsync("r1", "2026-01-02");
        Assert.Equal(events, await _host.EventsAsync());

        await _host.HearReferralAsync("r1", "2026-01-03");
        await _host.HearReferralAsync("r1", "2026-01-03", withdrawn: true);

        Assert.Equal([null, null, "2026-01-02", "2026-01-03", null], (await _host.EventsAsync()).Select(one => ((AssessmentChanged)one.Event).ReferralDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(await _host.EventsAsync(), one => Assert.Equal("import", one.Origin));
        Assert.Equal((4L, ""), ((await _host.AssessmentAsync("A1")).Version, (await _host.AssessmentAsync("A1")).ReferralDate));
        Assert.Equal(1, (await _host.ImportAsync(AssessmentRow("A1"))).Unchanged);
    }

    [Fact]
    public async Task ReferralChanged_DayThatMovesTheDueDate_SaysSoInTheHistory()
    {
        await _host.ImportAsync(OpenRow("A1", row => row.ReferredOn = ""));
        await _host.HearReferralAsync("r1", "2026-01-02");
        await _host.HearReferralAsync("r1", "2026-01-06");

        var shown = await _host.DetailsAsync((await _host.AssessmentAsync("A1")).AssessmentId);
        Assert.Equal([("imported", "Import"), ("due_changed", "Front door"), ("due_changed", "Front door")], shown.Entries.Select(entry => (entry.Action, entry.By)));
        var change = Assert.Single(shown.Entries[2].Changes);
        Assert.Equal(("due_on", shown.Entries[1].Changes[0].After, shown.Assessment.DueOn), (change.Field, change.Before, change.After));
    }

    [Fact]
    public async Task ImportAssessments_AnnexA_HasWhatTheListLacksAsNotSuppliedAndItsTeamByName()
    {
        await _host.HearOfRowsAsync();
        var report = await _host.ImportAsync(ListedRow("A1"));

        Assert.Equal(1, report.Accepted);
        Assert.Empty(report.Notes);
        var shown = await _host.AssessmentAsync("A1");
        Assert.Equal(("T1", false, false, "", ""), (shown.TeamId, shown.OutcomeSupplied, shown.ChildSeenSupplied, shown.Outcome, shown.ChildSeenOn));
        Assert.Empty((await _host.ImportAsync(ListedRow("A2", row => (row.ReferralId, row.ChildId) = ("", "c2")))).Notes);
        Assert.Equal((false, false), (Told(await _host.EventsAsync()).OutcomeSupplied, Told(await _host.EventsAsync()).ChildSeenSupplied));
    }

    [Fact]
    public async Task ImportAssessments_AnnexAOverAFileWithMore_LeavesWhatTheListLacks()
    {
        await _host.ImportAsync(AssessmentRow("A1"));

        Assert.Equal(1, (await _host.ImportAsync(ListedRow("A1", row => row.AuthorisedOn = "2026-02-28"))).Updated);

        var shown = await _host.AssessmentAsync("A1");
        Assert.Equal(("cin", "2026-01-12", true, true, "2026-02-28"), (shown.Outcome, shown.ChildSeenOn, shown.OutcomeSupplied, shown.ChildSeenSupplied, shown.AuthorisedOn));
    }

    [Fact]
    public async Task ImportAssessments_FileWithMoreOverAnnexA_SuppliesIt()
    {
        await _host.ImportAsync(ListedRow("A1"));

        Assert.Equal(1, (await _host.ImportAsync(AssessmentRow("A1", row => row.ChildSeenOn = row.Outcome = ""))).Updated);

        var shown = await _host.AssessmentAsync("A1");
        Assert.Equal((true, true), (shown.OutcomeSupplied, shown.ChildSeenSupplied));
    }

    [Fact]
    public async Task TeamChanged_NameGivenBefore_LinksTheRecordUnlessTwoTeamsBearIt()
    {
        await _host.HearOfRowsAsync();
        var report = await _host.ImportAsync(ListedRow("A1", row => row.TeamName = "Night Team"), ListedRow("A2", row => (row.Line, row.ReferralId, row.ChildId, row.TeamName) = (3, "", "c2", "Twins")));
        await _host.ImportAsync(EnquiryRow("S1", row => (row.TeamId, row.TeamName) = ("", "night team")));
        Assert.Equal([(RowNote.Types.Kind.Notice, "Night Team"), (RowNote.Types.Kind.Notice, "Twins")], report.Notes.Select(note => (note.Kind, note.Value)));

        await _host.HearTeamAsync("T8", "twins");
        await _host.HearTeamAsync("T9", "night  team");

        Assert.Equal(("T9", 2L), ((await _host.AssessmentAsync("A1")).TeamId, (await _host.AssessmentAsync("A1")).Version));
        Assert.Equal(("T9", 2L), ((await _host.EnquiryAsync("S1")).TeamId, (await _host.EnquiryAsync("S1")).Version));
        Assert.Equal("T9", Assert.IsType<EnquiryChanged>((await _host.EventsAsync())[^1].Event).TeamId);
        Assert.Equal("T8", (await _host.AssessmentAsync("A2")).TeamId);

        await _host.HearTeamAsync("T10", "Night team");
        await _host.ImportAsync(ListedRow("A3", row => (row.ChildId, row.TeamName) = ("c3", "Night Team")));
        Assert.Equal("", (await _host.AssessmentAsync("A3")).TeamId);
    }

    private static AssessmentChanged Told(IReadOnlyList<(IEvent Event, string Origin)> events) => Assert.IsType<AssessmentChanged>(events[^1].Event);
}
