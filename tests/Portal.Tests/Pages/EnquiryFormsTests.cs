using System.Globalization;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.TestSupport;
using Section47 = CsWorkPerf.Contracts.Assessment.V1.Section47;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>
/// That what is entered in each form about a section 47 enquiry is stored as it was entered, and stands in the form when it is
/// opened again; and that each filter of the list lists what it names.
/// </summary>
public sealed class EnquiryFormsTests(Council council, AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private Section47.Section47Client Enquiries => new(council.As(Roles.Practitioner));

    [Fact]
    public async Task Start_WithEverything_IsStoredAsEntered()
    {
        var child = await team.AddChildAsync("Everything");
        var referral = await team.ReferAsync(child, "referral_strategy");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/section-47/start?child={child.ChildId}&referral={referral}");
        Assert.Equal([referral, council.Locality, council.Team], form.Entered("Referral", "Locality", "Team"));
        var waiting = $"/section-47/referrals?locality={council.Locality}";
        await Eventually.Async(async () => await WaitsAsync(waiting), "Assessment has heard of the referral");
        Assert.True(await WaitsAsync($"{waiting}&team={council.Team}"));
        Assert.False(await WaitsAsync(waiting + "&team=none"));
        Assert.False(await WaitsAsync("/section-47/referrals?locality=none"));

        var started = await browser.SubmitAsync(form, "main form", [.. Day("StrategyOn", Today), ("Worker", team.Worker), ("Note", "With the police.")]);

        var stored = Stored(started.Path.Split('/')[^1]);
        Assert.Equal(
            (child.ChildId, referral, Iso(Today), council.Locality, council.Team, team.Worker, "With the police."),
            (stored.Enquiry.ChildId, stored.Enquiry.ReferralId, stored.Enquiry.StrategyOn, stored.Enquiry.LocalityId, stored.Enquiry.TeamId, stored.Enquiry.WorkerId, stored.History[0].Note));

        async Task<bool> WaitsAsync(string address) => (await browser.GetAsync(address)).Document.QuerySelector($"main tbody a[href$='/{referral}']") is not null;
    }

    [Fact]
    public async Task Course_WithNotes_IsStoredAsEntered()
    {
        var enquiry = await StartAsync("Noted");
        var path = $"/section-47/{enquiry.S47Id}";
        await SendAsync(path + "/visit", [.. Day("VisitOn", Today), ("Note", "Seen with the health visitor.")]);
        await SendAsync(path + "/conference/plan", [.. Day("PlannedOn", Today.AddDays(7)), ("Note", "At the school.")]);
        // Who planned a conference has decided that one is required.
        Assert.Equal(["true"], (await team.AsWorker.GetAsync(path + "/conclude")).Entered("IcpcRequired"));
        await SendAsync(path + "/conclude", [.. Day("ConcludedOn", Today), ("Outcomes", "services"), ("Outcomes", "monitor"), ("Note", "Substantiated.")]);
        await SendAsync(path + "/conference", [.. Day("HeldOn", Today), ("Outcomes", "cp_plan"), ("Outcomes", "services"), ("Note", "All agreed.")]);

        var stored = Stored(enquiry.S47Id);
        Assert.Equal(
            (Iso(Today), Iso(Today), "true", Iso(Today)), (stored.Enquiry.VisitOn, stored.Enquiry.ConcludedOn, stored.Enquiry.IcpcRequired, stored.Enquiry.IcpcOn));
        Assert.Equal(["monitor", "services"], stored.Enquiry.Outcomes.Order());
        Assert.Equal(["cp_plan", "services"], stored.Enquiry.IcpcOutcomes.Order());
        Assert.Equal(["Seen with the health visitor.", "At the school.", "Substantiated.", "All agreed."], stored.History.Skip(1).Select(entry => entry.Note));
    }

    [Fact]
    public async Task Change_EveryField_IsStoredAsEnteredAndStandsInTheFormAgain()
    {
        var child = await team.AddChildAsync("Corrected");
        var referral = await team.ReferAsync(child, "referral_strategy");
        var other = await team.AddTeamAsync("Enquiries");
        var enquiry = await StartAsync(child.ChildId, Today.AddDays(-9));
        var path = $"/section-47/{enquiry.S47Id}/change";
        var (strategy, visit, concluded, held) = (Today.AddDays(-8), Today.AddDays(-7), Today.AddDays(-3), Today.AddDays(-2));
        (string, string)[] entered =
        [
            .. Day("StrategyOn", strategy), .. Day("VisitOn", visit), .. Day("ConcludedOn", concluded), .. Day("IcpcOn", held), ("Referral", referral), ("Locality", ""), ("Team", other),
            ("Worker", team.Worker), ("Outcomes", "services"), ("IcpcRequired", "true"), ("IcpcOutcomes", "cp_plan"), ("Note", "All of it was wrong.")
        ];
        var form = await team.AsWorker.GetAsync(path);
        Shown changed = form;
        await Eventually.Async(async () => (changed = await team.AsWorker.SubmitAsync(form, "main form", entered)).Errors.Count == 0, "Assessment has heard of the referral");

        var stored = Stored(enquiry.S47Id).Enquiry;
        Assert.Equal((Iso(strategy), Iso(visit), Iso(concluded), Iso(held)), (stored.StrategyOn, stored.VisitOn, stored.ConcludedOn, stored.IcpcOn));
        Assert.Equal((referral, "", other, team.Worker, "services", "true", "cp_plan"), (stored.ReferralId, stored.LocalityId, stored.TeamId, stored.WorkerId, stored.Outcomes.Single(), stored.IcpcRequired, stored.IcpcOutcomes.Single()));
        Assert.Equal(
            [$"{strategy.Day}", $"{visit.Day}", $"{concluded.Day}", $"{held.Day}", referral, "", other, team.Worker, "services", "true", "cp_plan"],
            (await team.AsWorker.GetAsync(path)).Entered("StrategyOn-day", "VisitOn-day", "ConcludedOn-day", "IcpcOn-day", "Referral", "Locality", "Team", "Worker", "Outcomes", "IcpcRequired", "IcpcOutcomes"));
    }

    [Fact]
    public async Task Change_OfAConclusionWithoutAVisit_KeepsWhyAndPlaceAsTheyStand()
    {
        var enquiry = await StartAsync("Unseen");
        var path = $"/section-47/{enquiry.S47Id}";
        await SendAsync(path + "/conclude", [.. Day("ConcludedOn", Today), ("IcpcRequired", "false"), ("NoVisitReason", "Moved away."), ("Outcomes", "nfa")]);
        Assert.Equal(["Moved away.", "nfa", council.Locality, council.Team], (await team.AsWorker.GetAsync(path + "/change")).Entered("NoVisitReason", "Outcomes", "Locality", "Team"));

        await SendAsync(path + "/change", [("NoVisitReason", "Moved to Norfolk."), ("Note", "More exactly.")]);

        var stored = Stored(enquiry.S47Id).Enquiry;
        Assert.Equal(("Moved to Norfolk.", "nfa", council.Locality, council.Team), (stored.NoVisitReason, stored.Outcomes.Single(), stored.LocalityId, stored.TeamId));
    }

    [Fact]
    public async Task Record_Withdrawn_OffersNoAssessment()
    {
        var enquiry = await StartAsync("Erroneous");
        Assert.NotNull((await team.AsManager.GetAsync($"/section-47/{enquiry.S47Id}")).Document.QuerySelector("main a[href*='/assessments/start']"));

        var withdrawn = await team.AsManager.SubmitAsync(await team.AsManager.GetAsync($"/section-47/{enquiry.S47Id}/withdraw"), "main form", ("Note", "The wrong child."));

        Assert.Null(withdrawn.Document.QuerySelector("main a[href*='/assessments/start']"));
    }

    [Fact]
    public async Task List_ByEachFilter_HoldsWhatItNames()
    {
        var child = (await team.AddChildAsync("Filtered")).ChildId;
        var (old, now) = (await StartAsync(child, new(2025, 3, 3), place: false), await StartAsync(child, Today, team.Worker));

        Assert.Equal(["now", "old"], await ListAsync(""));
        Assert.Equal(["old", "now"], await ListAsync("order=strategy_on"));
        foreach (var filter in new[]
        {
            "visit=in_time", $"locality={council.Locality}", $"team={council.Team}", $"worker={team.Worker}", "worker=me", $"from={Iso(Today)}", $"from={Iso(Today)}&to={Iso(Today)}"
        })
            Assert.Equal((filter, "now"), (filter, Assert.Single(await ListAsync(filter))));
        foreach (var filter in new[] { "visit=overdue", "to=2025-03-03", "from=2025-03-03&to=2025-03-03" })
            Assert.Equal((filter, "old"), (filter, Assert.Single(await ListAsync(filter))));
        Enquiries.PlanConference(new() { RequestId = Key(), S47Id = old.S47Id, Version = 1, IcpcPlannedOn = Iso(Today) }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["old"], await ListAsync("conference=overdue"));
        Assert.Equal(["old", "now"], await ListAsync("state=open&order=strategy_on"));
        Assert.Empty(await ListAsync("state=concluded"));
        Assert.Empty(await ListAsync("to=2025-03-02"));

        async Task<IReadOnlyList<string>> ListAsync(string filter)
        {
            var page = await team.AsWorker.GetAsync($"/section-47?child={child}&{filter}");
            return [.. page.Document.QuerySelectorAll("tr[id^='enquiry-']").Select(row => row.Id == $"enquiry-{now.S47Id}" ? "now" : row.Id == $"enquiry-{old.S47Id}" ? "old" : "another")];
        }
    }

    private async Task SendAsync(string address, (string, string)[] entered)
    {
        var sent = await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(address), "main form", entered);
        Assert.Empty(sent.Errors);
    }

    private EnquiryDetails Stored(string id) => Enquiries.GetEnquiry(new GetEnquiryRequest { S47Id = id }, cancellationToken: TestContext.Current.CancellationToken);

    private async Task<Enquiry> StartAsync(string last) => await StartAsync((await team.AddChildAsync(last)).ChildId, Today);

    private async Task<Enquiry> StartAsync(string child, DateOnly on, string worker = "", bool place = true) => await Enquiries.StartEnquiryAsync(
        new StartEnquiryRequest { RequestId = Key(), ChildId = child, StrategyOn = Iso(on), TeamId = place ? council.Team : "", LocalityId = place ? council.Locality : "", WorkerId = worker },
        cancellationToken: TestContext.Current.CancellationToken);

    private static (string Name, string Value)[] Day(string field, DateOnly day) =>
        [($"{field}-day", $"{day.Day}"), ($"{field}-month", $"{day.Month}"), ($"{field}-year", $"{day.Year}")];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Key() => Guid.NewGuid().ToString();
}
