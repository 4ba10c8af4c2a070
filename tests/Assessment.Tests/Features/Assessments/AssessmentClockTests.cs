using CsWorkPerf.Contracts.Clocks;
using Microsoft.Extensions.Options;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Assessments;

/// <summary>By when an assessment is to end: counted by hand from the calendar of 2026, with Good Friday on 3 April and Easter Monday on 6 April.</summary>
public sealed class AssessmentClockTests
{
    [Theory]
    [InlineData("single", "2026-02-02", "2026-04-08")]
    [InlineData("initial", "2026-03-27", "2026-04-14")]
    [InlineData("core", "2026-02-16", "2026-04-08")]
    [InlineData("single", "2026-02-01", "2026-04-07")]
    public async Task GetAssessment_OwnDateOfReferral_IsDueSoManyWorkingDaysLater(string type, string referred, string due)
    {
        await using var host = new AssessmentHost();
        await host.InitializeAsync();
        await host.ImportAsync(OpenRow("A1", row => (row.AssessmentType, row.ReferredOn, row.StartedOn, row.ChildSeenOn) = (type, referred, "2026-03-30", "")));

        var shown = await host.AssessmentAsync("A1");

        Assert.Equal((referred, "referred_on", due), (shown.ClockStart, shown.Clock, shown.DueOn));
    }

    [Fact]
    public async Task GetAssessment_WithoutOwnDate_CountsFromTheReferralElseFromItsStart()
    {
        await using var host = new AssessmentHost();
        await host.InitializeAsync();
        await host.ImportAsync(OpenRow("A1", row => (row.ReferredOn, row.StartedOn) = ("", "2026-02-03")));
        var alone = await host.AssessmentAsync("A1");

        await host.HearReferralAsync("r1", "2026-02-02");

        var linked = await host.AssessmentAsync("A1");
        Assert.Equal(("2026-02-03", "start", "2026-04-09"), (alone.ClockStart, alone.Clock, alone.DueOn));
        Assert.Equal(("2026-02-02", "referral", "2026-04-08"), (linked.ClockStart, linked.Clock, linked.DueOn));
    }

    [Fact]
    public async Task GetAssessment_SettingClockStart_CountsThoseBeforeItsDayFromTheirStart()
    {
        await using var host = new AssessmentHost { Settings = [("ClockStart", "started until 2026-02-10"), ("Calendar:ClosureDays:0", "2026-04-07")] };
        await host.InitializeAsync();
        await host.ImportAsync(
            OpenRow("A1", row => (row.ReferredOn, row.StartedOn) = ("2026-01-30", "2026-02-02")), OpenRow("A2", row => (row.ReferredOn, row.StartedOn) = ("2026-02-02", "2026-02-10")));

        var (before, after) = (await host.AssessmentAsync("A1"), await host.AssessmentAsync("A2"));

        Assert.Equal(("2026-02-02", "start", "2026-04-09"), (before.ClockStart, before.Clock, before.DueOn));
        Assert.Equal(("2026-02-02", "referred_on", "2026-04-09"), (after.ClockStart, after.Clock, after.DueOn));
    }

    [Fact]
    public async Task GetAssessment_SettingClockEnd_SaysWhichEndEachOneUsed()
    {
        await using var host = new AssessmentHost { Settings = [("ClockEnd", "completed until 2012-09-01")] };
        await host.InitializeAsync();
        await host.ImportAsync(Completed("A1", "2012-08-31"), Completed("A2", "2012-09-01"), Completed("A3", "2012-08-31", row => row.AuthorisedOn = ""),
            Completed("A4", "", row => row.AuthorisedOn = ""));

        var ends = new List<(string, string)>();
        foreach (var id in new[] { "A1", "A2", "A3", "A4" }) ends.Add(await host.AssessmentAsync(id) is var one ? (one.EndedOn, one.ClockEnd) : default);

        Assert.Equal([("2012-08-31", "completed"), ("2012-09-04", "authorised"), ("2012-08-31", "completed"), ("", "")], ends);
        var used = (await host.Tracker().GetTrackerAsync(new())).Clock;
        Assert.Equal(("referral", "completed until 2012-09-01"), (used.Start, used.End));
        Assert.EndsWith("It ends with the authorisation, but of assessments completed before 1 September 2012 with the completion.", used.Words, StringComparison.Ordinal);

        static Contracts.Assessment.V1.AssessmentRow Completed(string id, string on, Action<Contracts.Assessment.V1.AssessmentRow>? more = null) => AssessmentRow(id, row =>
        {
            (row.ChildId, row.ReferredOn, row.StartedOn, row.ChildSeenOn, row.SubmittedOn, row.CompletedOn, row.AuthorisedOn) = ("c" + id[1], "2012-07-02", "2012-07-03", "", "", on, "2012-09-04");
            more?.Invoke(row);
        });
    }

    [Fact]
    public void Used_WithoutSettings_IsReferralToAuthorisation() =>
        Assert.Equal(("referral", "authorised"), new AssessmentClock().Used() is var used ? (used.Start, used.End) : default);

    [Fact]
    public void Used_OfAnEarlierStart_SaysUntilWhen() =>
        Assert.Equal("started until 2013-04-01", new AssessmentClock(StartedUntil: new(2013, 4, 1)).Used().Start);

    [Fact]
    public async Task GetAssessment_MistypedYearAtTheEndOfTime_HasNoDueDate()
    {
        await using var host = new AssessmentHost();
        await host.InitializeAsync();
        await host.ImportAsync(OpenRow("A1", row => (row.ReferredOn, row.StartedOn) = ("9999-12-01", "9999-12-31")));

        Assert.Equal(("9999-12-01", ""), ((await host.AssessmentAsync("A1")).ClockStart, (await host.AssessmentAsync("A1")).DueOn));
    }

    [Theory]
    [InlineData("ClockEnd", "completed until 1 September 2012")]
    [InlineData("ClockStart", "started until")]
    public async Task Start_WrongSetting_IsRefusedByItsKeyAndValue(string key, string value)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(async () => await new AssessmentHost { Settings = [(key, value)] }.InitializeAsync());

        Assert.Contains($"{key} is '{value}'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(AssessmentClock), refusal.OptionsName);
    }
}
