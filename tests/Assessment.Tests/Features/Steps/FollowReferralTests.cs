using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Steps;

/// <summary>What an accepted referral starts, and what becomes of that when the referral changes.</summary>
public sealed class FollowReferralTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearWorkerAsync("w1");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ReferralChanged_AcceptedForAssessment_StartsOneThatNobodyHas()
    {
        await _host.HearReferralAsync("r1", "2026-03-16", route: "assessment");

        var started = Assert.Single(await RowsAsync());
        Assert.Equal(("single", "2026-03-16", "referral", "2026-03-16", "2026-05-21"), (started.AssessmentType, started.StartedOn, started.Clock, started.ClockStart, started.DueOn));
        Assert.Equal((Own("r1"), Own("c1"), "L1", "T1", "", "live"), (started.ReferralId, started.ChildId, started.LocalityId, started.TeamId, started.WorkerId, started.Origin));
        Assert.Equal([("started", "Front door")], (await _host.DetailsAsync(started.AssessmentId)).Entries.Select(entry => (entry.Action, entry.By)));
        Assert.Equal((1, "live"), ((await _host.EventsAsync()).Count, (await _host.EventsAsync())[0].Origin));
    }

    [Fact]
    public async Task ReferralChanged_HeardAgain_StartsNoSecondOne()
    {
        for (var i = 0; i < 3; i++) await _host.HearReferralAsync("r1", "2026-03-16", route: "assessment");

        Assert.Equal(1, Assert.Single(await RowsAsync()).Version);
        Assert.Single(await _host.EventsAsync());
    }

    [Theory]
    [InlineData("strategy", false, false, true)]
    [InlineData("none", false, false, true)]
    [InlineData(null, false, false, true)]
    [InlineData("assessment", true, false, true)]
    [InlineData("assessment", false, true, true)]
    [InlineData("assessment", false, false, false)]
    public async Task ReferralChanged_OfAnotherKindOrFromAFile_StartsNone(string? route, bool nfa, bool withdrawn, bool live)
    {
        await _host.HearReferralAsync("r1", "2026-03-16", withdrawn: withdrawn, route: route, nfa: nfa, live: live);

        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task ImportAssessments_OfAReferralThatStartedOneHere_AreTheSameAssessment()
    {
        await _host.HearReferralAsync("r1", "2026-01-02", route: "assessment");
        var started = Assert.Single(await RowsAsync());

        var report = await _host.ImportAsync(AssessmentRow("A1"), AssessmentRow("A2", row => row.Line = 3));

        Assert.Equal((2, 1, 1, 0, 0, 0), report.Counts());
        var same = await _host.DetailsAsync(started.AssessmentId);
        Assert.Equal(("A1", "import", "authorised", "2026-02-27", "cin", "w1"), (
            same.Assessment.CouncilId, same.Assessment.Origin, same.Assessment.State, same.Assessment.AuthorisedOn, same.Assessment.Outcome, same.Assessment.WorkerId == Own("w1") ? "w1" : ""));
        Assert.Equal(2, (await RowsAsync()).Count);
        Assert.Equal([("started", "Front door"), ("imported", "Import")], same.Entries.Select(entry => (entry.Action, entry.By)));
        Assert.Contains("outcome", same.Entries[1].Changes.Select(change => change.Field));
        Assert.Equal((started.AssessmentId, 2L), ((await _host.EventsAsync()).Select(one => (AssessmentChanged)one.Event).Where(one => one.AssessmentId == started.AssessmentId).Select(one => (one.AssessmentId, one.Version)).Last()));
        // From now on it is the file's.
        Assert.Equal((1, 0, 1, 0, 0, 0), (await _host.ImportAsync(AssessmentRow("A1", row => row.Outcome = "early_help"))).Counts());
        Assert.Equal((2, 0, 0, 2, 0, 0), (await _host.ImportAsync(AssessmentRow("A1", row => row.Outcome = "early_help"), AssessmentRow("A2", row => row.Line = 3))).Counts());
    }

    [Fact]
    public async Task ImportAssessments_OfAReferralWhoseAssessmentWasWorkedOnHere_KeepsBothAndSaysSo()
    {
        await _host.HearReferralAsync("r1", "2026-01-02", route: "assessment");
        var started = Assert.Single(await RowsAsync());
        await _host.Assessments().RecordSeenAsync(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = started.AssessmentId, Version = 1, ChildSeenOn = "2026-01-08" });

        var report = await _host.ImportAsync(AssessmentRow("A1"));

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        Assert.Contains(report.Notes, note => note.Column == "referral_id" && note.Reason.StartsWith("Another assessment of this referral was started and worked on here.", StringComparison.Ordinal));
        Assert.Equal(2, (await RowsAsync()).Count);
        Assert.Equal("open", (await _host.DetailsAsync(started.AssessmentId)).Assessment.State);
    }

    [Fact]
    public async Task ImportAssessments_OfAnotherChildWithTheReferral_LeavesTheOneStartedHere()
    {
        await _host.HearReferralAsync("r1", "2026-01-02", route: "assessment");

        Assert.Equal((1, 1, 0, 0, 0, 0), (await _host.ImportAsync(AssessmentRow("A1", row => row.ChildId = "c2"))).Counts());
        Assert.Equal([Own("c1"), Own("c2")], (await RowsAsync()).Select(row => row.ChildId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ReferralChanged_ThatHasAnImportedAssessment_StartsNone()
    {
        await _host.ImportAsync(OpenRow("A1"));

        await _host.HearReferralAsync("r1", "2026-01-02", route: "assessment");

        Assert.Equal("import", Assert.Single(await RowsAsync()).Origin);
    }

    [Theory]
    [InlineData("assessment", true, false, "The referral was withdrawn.")]
    [InlineData("assessment", false, true, "The referral was ended with no further action.")]
    [InlineData("strategy", false, false, "The referral does not go to an assessment any more.")]
    public async Task ReferralChanged_WithdrawnOrEndedOrSentElsewhereBeforeAnybodyTouchedIt_WithdrawsItAndMakesItGoodAgain(string route, bool withdrawn, bool nfa, string why)
    {
        await _host.HearReferralAsync("r1", "2026-03-16", route: "assessment");

        await _host.HearReferralAsync("r1", "2026-03-16", withdrawn: withdrawn, route: route, nfa: nfa);

        var gone = Assert.Single(await RowsAsync());
        Assert.Equal("withdrawn", gone.State);
        Assert.Equal(("withdrawn", why), ((await _host.DetailsAsync(gone.AssessmentId)).Entries[^1].Action, (await _host.DetailsAsync(gone.AssessmentId)).Entries[^1].Detail));
        Assert.True(Assert.IsType<AssessmentChanged>((await _host.EventsAsync())[^1].Event).Withdrawn);

        await _host.HearReferralAsync("r1", "2026-03-17", route: "assessment");

        var back = Assert.Single(await RowsAsync());
        Assert.Equal((gone.AssessmentId, "open", "2026-03-17", "2026-03-17"), (back.AssessmentId, back.State, back.StartedOn, back.ClockStart));
        Assert.Equal("restored", (await _host.DetailsAsync(back.AssessmentId)).Entries[^1].Action);
    }

    [Fact]
    public async Task ReferralChanged_WithdrawnAfterSomebodyTouchedIt_LeavesItAsAQuery()
    {
        await _host.HearReferralAsync("r1", "2026-03-16", route: "assessment");
        var started = Assert.Single(await RowsAsync());
        await _host.Assessments().AllocateAssessmentsAsync(new()
        {
            RequestId = Guid.NewGuid().ToString(), WorkerId = Own("w1"), Assessments = { new SeenAssessment { AssessmentId = started.AssessmentId, Version = 1 } }
        });

        await _host.HearReferralAsync("r1", "2026-03-16", withdrawn: true, route: "assessment");

        var details = await _host.DetailsAsync(started.AssessmentId);
        Assert.Equal(("open", Own("w1")), (details.Assessment.State, details.Assessment.WorkerId));
        Assert.Equal(["Its referral was withdrawn: withdraw the assessment too, or go on without it."], details.Queries);
    }

    [Fact]
    public async Task ReferralChanged_ToAnEarlierDayThanThePlanAllows_IsAQueryUntilAnEarlierDayIsAgreed()
    {
        await _host.HearReferralAsync("r1", "2026-03-16", route: "assessment");
        var started = Assert.Single(await RowsAsync());
        await _host.Assessments().ChangePlanAsync(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = started.AssessmentId, Version = 1, PlanOn = "2026-05-19" });

        await _host.HearReferralAsync("r1", "2026-03-12", route: "assessment");
        Assert.Empty((await _host.DetailsAsync(started.AssessmentId)).Queries);
        await _host.HearReferralAsync("r1", "2026-03-11", route: "assessment");

        var details = await _host.DetailsAsync(started.AssessmentId);
        Assert.Equal("2026-05-18", details.Assessment.DueOn);
        Assert.Equal(["The day agreed for it (2026-05-19) is after the day on which it is due (2026-05-18), which was moved since: agree an earlier day."], details.Queries);

        await _host.Assessments().ChangePlanAsync(new()
        {
            RequestId = Guid.NewGuid().ToString(), AssessmentId = started.AssessmentId, Version = details.Assessment.Version, PlanOn = "2026-05-18", Reason = "Due earlier"
        });
        Assert.Empty((await _host.DetailsAsync(started.AssessmentId)).Queries);
    }

    [Fact]
    public async Task ReferralChanged_OfAnotherChildAndDayBeforeAnybodyTouchedIt_IsFollowed()
    {
        await _host.HearReferralAsync("r1", "2026-03-16", route: "assessment");

        await _host.HearReferralAsync("r1", "2026-03-12", child: "c2", route: "assessment");

        var same = Assert.Single(await RowsAsync());
        Assert.Equal((Own("c2"), "2026-03-12", "2026-03-12", "2026-05-19"), (same.ChildId, same.StartedOn, same.ClockStart, same.DueOn));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task ReferralChanged_WithdrawnOrEndedOfAnImportedAssessment_LeavesItToTheFile(bool withdrawn, bool nfa)
    {
        await _host.ImportAsync(OpenRow("A1"));

        await _host.HearReferralAsync("r1", "2026-01-02", withdrawn: withdrawn, route: "assessment", nfa: nfa);

        Assert.Equal("open", Assert.Single(await RowsAsync()).State);
    }

    [Fact]
    public async Task ReferralChanged_AfterAManagerWithdrewTheAssessment_StartsNoOther()
    {
        await _host.HearReferralAsync("r1", "2026-03-16", route: "assessment");
        var started = Assert.Single(await RowsAsync());
        await _host.Assessments(Roles.Manager).WithdrawAssessmentAsync(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = started.AssessmentId, Version = 1, Reason = "Entered twice" });

        await _host.HearReferralAsync("r1", "2026-03-17", route: "assessment");

        Assert.Equal("withdrawn", Assert.Single(await RowsAsync()).State);
    }

    private async Task<IReadOnlyList<Contracts.Assessment.V1.Assessment>> RowsAsync() => (await _host.Assessments().ListAssessmentsAsync(new())).Rows;
}
