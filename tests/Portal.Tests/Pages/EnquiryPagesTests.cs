using System.Globalization;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Web;
using CsWorkPerf.TestSupport;
using Section47 = CsWorkPerf.Contracts.Assessment.V1.Section47;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Section 47 enquiries: the list, the record and every form, without script.</summary>
public sealed class EnquiryPagesTests(Council council, AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private Section47.Section47Client Enquiries => new(council.As(Roles.Practitioner));

    [Fact]
    public async Task Course_FromTheChildsRecordToTheConference_ShowsWhatIsDueAndWhatHappened()
    {
        var child = await team.AddChildAsync("Course");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var record = await browser.GetAsync($"/front-door/children/{child.ChildId}");
        var form = await browser.GetAsync(record.One("main a[href*='/section-47/start']").GetAttribute("href")!);

        var started = await browser.SubmitAsync(form, "main form", [.. Day("StrategyOn", Today), ("Team", council.Team), ("Worker", team.Worker), ("Note", "With the police.")]);
        Assert.Equal("Enquiry started.", started.Text(".govuk-notification-banner__heading"));
        Assert.Equal("Kim Course", started.Text("h1"));
        Assert.Contains("In time It is due by", started.Text("main"), StringComparison.Ordinal);
        Assert.Contains("If one is required, it is due by", started.Text("main"), StringComparison.Ordinal);
        Assert.Contains("With the police.", started.Text("[aria-label='What happened']"), StringComparison.Ordinal);

        var visited = await browser.SubmitAsync(await FollowAsync(browser, started, "Record the visit"), "main form", Day("VisitOn", Today));
        Assert.Equal("Visit recorded.", visited.Text(".govuk-notification-banner__heading"));
        Assert.Contains("Done in time", visited.Text("main"), StringComparison.Ordinal);

        var concluded = await browser.SubmitAsync(await FollowAsync(browser, visited, "Conclude"), "main form", [.. Day("ConcludedOn", Today), ("IcpcRequired", "true"), ("Outcomes", "services")]);
        Assert.Equal("Concluded", concluded.Text("main .govuk-tag"));
        Assert.Contains("Provision of services", concluded.Text("main"), StringComparison.Ordinal);

        var planned = await browser.SubmitAsync(await FollowAsync(browser, concluded, "Plan the conference"), "main form", Day("PlannedOn", Today.AddDays(7)));
        Assert.StartsWith("Conference planned.", planned.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);

        var held = await browser.SubmitAsync(await FollowAsync(browser, planned, "Record the conference"), "main form", [.. Day("HeldOn", Today), ("Outcomes", "cp_plan")]);
        Assert.Contains("Child protection plan", held.Text("main"), StringComparison.Ordinal);
        Assert.Equal(["Started", "Visit recorded", "Concluded", "Conference planned", "Conference recorded"], held.Document.QuerySelectorAll("[aria-label='What happened'] strong").Select(each => each.TextContent));
        Assert.Equal(["Correct"], held.Document.QuerySelectorAll("main .govuk-button-group a").Select(each => each.TextContent.Trim()));
        var csv = await browser.Client.GetStringAsync(held.Address + "?handler=Entries", TestContext.Current.CancellationToken);
        Assert.Contains("conference_held", csv, StringComparison.Ordinal);
        Assert.Contains("What the conference decided: Child protection plan", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_DoneOrNotToBeTakenNow_SayWhyOnTheRecord()
    {
        var enquiry = await StartAsync("Stuck");
        using var browser = await council.SignInAsync(Roles.Manager);
        var path = $"/section-47/{enquiry.S47Id}";
        var (first, second) = (await browser.GetAsync(path + "/visit"), await browser.GetAsync(path + "/visit"));
        await browser.SubmitAsync(first, "main form", Day("VisitOn", Today));

        var again = await browser.SubmitAsync(second, "main form", Day("VisitOn", Today));
        Assert.Equal("You have done this already, and it is stored once: see what happened below.", again.Text(".govuk-notification-banner__heading"));
        var stuck = await browser.GetAsync(path + "/visit");
        Assert.Equal((path, $"The visit of {Words.Day(Today)} is recorded already: correct the enquiry if the day is wrong."), (stuck.Path, stuck.Text(".govuk-notification-banner__heading")));
        await browser.SubmitAsync(await browser.GetAsync(path + "/conclude"), "main form", [.. Day("ConcludedOn", Today), ("IcpcRequired", "false"), ("Outcomes", "services")]);
        Assert.Equal($"This enquiry was concluded on {Words.Day(Today)}: correct it if something is wrong.", (await browser.GetAsync(path + "/conclude")).Text(".govuk-notification-banner__heading"));
        Assert.Equal("This enquiry was concluded without a conference: correct the enquiry if that is wrong.", (await browser.GetAsync(path + "/conference")).Text(".govuk-notification-banner__heading"));
        await browser.SubmitAsync(await browser.GetAsync(path + "/withdraw"), "main form", ("Note", "Entered twice."));
        Assert.Equal("This enquiry was withdrawn: nothing can be done to it any more.", (await browser.GetAsync(path + "/change")).Text(".govuk-notification-banner__heading"));
    }

    [Fact]
    public async Task Forms_WithoutWhatTheyNeed_SaySoAtTheField()
    {
        var enquiry = await StartAsync("Empty");
        using var browser = await council.SignInAsync(Roles.Manager);
        var path = $"/section-47/{enquiry.S47Id}";

        Assert.Equal(["Enter the day of the strategy discussion"], await ErrorsAsync(browser, $"/section-47/start?child={enquiry.ChildId}"));
        Assert.Equal(["Enter the day of the visit"], await ErrorsAsync(browser, path + "/visit"));
        Assert.Equal(["Enter the day of the conclusion", "Say whether a conference is required"], await ErrorsAsync(browser, path + "/conclude"));
        Assert.Equal(["Enter the day for which the conference is planned"], await ErrorsAsync(browser, path + "/conference/plan"));
        Assert.Equal(["Enter the day on which the conference was held", "Say what the conference decided"], await ErrorsAsync(browser, path + "/conference"));
        Assert.Equal(["Enter why it is corrected"], await ErrorsAsync(browser, path + "/change"));
        Assert.Equal(["Enter why it is withdrawn"], await ErrorsAsync(browser, path + "/withdraw"));
        Assert.Equal(1, Enquiries.GetEnquiry(new GetEnquiryRequest { S47Id = enquiry.S47Id }, cancellationToken: TestContext.Current.CancellationToken).Enquiry.Version);
    }

    [Fact]
    public async Task Forms_RefusedByTheService_SayWhyAtTheField()
    {
        var enquiry = await StartAsync("Refused");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var conclude = await browser.GetAsync($"/section-47/{enquiry.S47Id}/conclude");

        var unseen = await browser.SubmitAsync(conclude, "main form", [.. Day("ConcludedOn", Today), ("IcpcRequired", "true")]);
        Assert.Equal("#NoVisitReason", unseen.One(".govuk-error-summary__list a").GetAttribute("href"));
        Assert.Contains("say why the child was not seen", Assert.Single(unseen.Errors), StringComparison.Ordinal);
        var nothing = await browser.SubmitAsync(conclude, "main form", [.. Day("ConcludedOn", Today), ("IcpcRequired", "false"), ("NoVisitReason", "Moved.")]);
        Assert.Contains("say what followed the enquiry", Assert.Single(nothing.Errors), StringComparison.Ordinal);
        var future = await browser.SubmitAsync(await browser.GetAsync($"/section-47/{enquiry.S47Id}/visit"), "main form", Day("VisitOn", Today.AddDays(5)));
        Assert.StartsWith("“Day of the visit”", Assert.Single(future.Errors), StringComparison.Ordinal);

        var done = await browser.SubmitAsync(nothing, "main form", ("Outcomes", "nfa"));
        Assert.Equal("Enquiry concluded.", done.Text(".govuk-notification-banner__heading"));
        Assert.Contains("Moved.", done.Text("main"), StringComparison.Ordinal);
        Assert.Equal($"/section-47/{enquiry.S47Id}", (await browser.GetAsync($"/section-47/{enquiry.S47Id}/conference")).Path);
    }

    [Fact]
    public async Task Form_SomebodyElseWasFirst_SaysSoAndTakesItAgain()
    {
        var enquiry = await StartAsync("First");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/section-47/{enquiry.S47Id}/conference/plan");
        Enquiries.RecordVisit(new RecordVisitRequest { RequestId = Key(), S47Id = enquiry.S47Id, Version = 1, VisitOn = enquiry.StrategyOn }, cancellationToken: TestContext.Current.CancellationToken);

        var again = await browser.SubmitAsync(form, "main form", Day("PlannedOn", Today.AddDays(3)));
        Assert.Contains("visit recorded by Test practitioner", Assert.Single(again.Errors), StringComparison.Ordinal);
        var planned = await browser.SubmitAsync(again, "main form");
        Assert.StartsWith("Conference planned.", planned.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WhatIsWrong_IsPutRightAndNothingElse()
    {
        var enquiry = await StartAsync("Changed");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var path = $"/section-47/{enquiry.S47Id}/change";

        var same = await browser.SubmitAsync(await browser.GetAsync(path), "main form", ("Note", "A look."));
        Assert.Equal("Nothing was different: this enquiry is as it was.", same.Text(".govuk-notification-banner__heading"));
        var changed = await browser.SubmitAsync(await browser.GetAsync(path), "main form", [.. Day("StrategyOn", Today.AddDays(-4)), ("Note", "A slip.")]);

        Assert.Equal("Enquiry corrected.", changed.Text(".govuk-notification-banner__heading"));
        await browser.SubmitAsync(await browser.GetAsync(path), "main form", ("IcpcRequired", "false"), ("Note", "Decided."));
        var stuck = await browser.GetAsync($"/section-47/{enquiry.S47Id}/conference");
        Assert.Equal("It is recorded that this enquiry needs no conference: correct the enquiry if that is wrong.", stuck.Text(".govuk-notification-banner__heading"));
        Assert.Contains("A slip.", changed.Text("[aria-label='What happened']"), StringComparison.Ordinal);
        var stored = Enquiries.GetEnquiry(new GetEnquiryRequest { S47Id = enquiry.S47Id }, cancellationToken: TestContext.Current.CancellationToken).Enquiry;
        Assert.Equal((3L, Iso(Today.AddDays(-4)), council.Team, council.Locality), (stored.Version, stored.StrategyOn, stored.TeamId, stored.LocalityId));
    }

    [Fact]
    public async Task Withdraw_ByAManager_LeavesTheListOfThoseThatStand()
    {
        var enquiry = await StartAsync("Withdrawn");
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        using var manager = await council.SignInAsync(Roles.Manager);
        Assert.DoesNotContain("Withdraw", (await practitioner.GetAsync($"/section-47/{enquiry.S47Id}")).Text("main .govuk-button-group"), StringComparison.Ordinal);

        var record = await manager.GetAsync($"/section-47/{enquiry.S47Id}");
        var withdrawn = await manager.SubmitAsync(await FollowAsync(manager, record, "Withdraw"), "main form", ("Note", "The wrong child."));

        Assert.Equal("Withdrawn", withdrawn.Text("main .govuk-tag"));
        Assert.Null(withdrawn.Document.QuerySelector("main .govuk-button-group"));
        Assert.Null((await manager.GetAsync($"/section-47?child={enquiry.ChildId}")).Document.QuerySelector($"#enquiry-{enquiry.S47Id}"));
        Assert.NotNull((await manager.GetAsync($"/section-47?child={enquiry.ChildId}&state=withdrawn")).Document.QuerySelector($"#enquiry-{enquiry.S47Id}"));
    }

    [Fact]
    public async Task List_FiltersCardsAndCsv_HoldWhatIsAskedFor()
    {
        var enquiry = await StartAsync("Listed");
        using var browser = await council.SignInAsync(Roles.Auditor);

        var due = await browser.GetAsync($"/section-47?team={council.Team}&visit=in_time");
        var none = await browser.GetAsync($"/section-47?child={enquiry.ChildId}&conference=overdue");
        var csv = await browser.Client.GetStringAsync($"/section-47?handler=Csv&child={enquiry.ChildId}", TestContext.Current.CancellationToken);
        var wrong = await browser.GetAsync("/section-47?state=closed");

        Assert.Contains("Kim Listed", due.Text($"#enquiry-{enquiry.S47Id}"), StringComparison.Ordinal);
        var card = due.Document.QuerySelectorAll("#enquiry-cards a").Single(link => link.TextContent == "Visits due");
        Assert.Equal($"/section-47?visit=in_time&order=strategy_on&team={council.Team}", card.GetAttribute("href"));
        Assert.Equal(due.Document.QuerySelectorAll("main tbody tr").Length.ToString(CultureInfo.InvariantCulture), card.ParentElement!.QuerySelector(".app-card__number")!.TextContent);
        // The counts are of the chosen locality too, and so are their lists.
        var elsewhere = await browser.GetAsync("/section-47?locality=elsewhere");
        Assert.All(elsewhere.Document.QuerySelectorAll("#enquiry-cards .app-card__number"), number => Assert.Equal("0", number.TextContent));
        Assert.All(elsewhere.Document.QuerySelectorAll("#enquiry-cards a"), link => Assert.EndsWith("&locality=elsewhere", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("No enquiries match these filters.", none.Text("main"), StringComparison.Ordinal);
        Assert.Contains($"{enquiry.S47Id},,{enquiry.ChildId},Kim Listed", csv, StringComparison.Ordinal);
        Assert.Equal(2, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Single(wrong.Errors);
        Assert.Contains("Section 47", due.Text("nav[aria-label=Assessments] [aria-current=page]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_WithoutAnAssessment_OffersToStartOneOfTheSameReferral()
    {
        var enquiry = await StartAsync("Assessed");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var record = await browser.GetAsync($"/section-47/{enquiry.S47Id}");
        var offered = record.One("main a[href*='/assessments/start']").GetAttribute("href")!;
        await browser.SubmitAsync(await browser.GetAsync(offered), "main form");

        var after = await browser.GetAsync($"/section-47/{enquiry.S47Id}");
        Assert.Null(after.Document.QuerySelector("main a[href*='/assessments/start']"));
        Assert.Contains("Assessment started", after.Text("#assessments"), StringComparison.Ordinal);
        var second = await browser.GetAsync($"/section-47/start?child={enquiry.ChildId}");
        Assert.Contains("1 enquiry about this child is open already", second.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Referrals_ForAStrategyDiscussion_AreListedUntilAnEnquiryIsStarted()
    {
        var child = await team.AddChildAsync("Waits");
        var contacts = new Contacts.ContactsClient(council.As(Roles.Practitioner));
        var contact = await contacts.LogContactAsync(
            new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = "3D", Mode = "written", LocalityId = council.Locality, TeamId = council.Team },
            cancellationToken: TestContext.Current.CancellationToken);
        var referral = (await contacts.RecordDecisionAsync(
            new RecordDecisionRequest { RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = "referral_strategy", Rationale = "Injuries." },
            cancellationToken: TestContext.Current.CancellationToken)).ReferralId;
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var list = await browser.GetAsync($"/section-47?team={council.Team}");
        var path = list.One("main a[href*='/section-47/referrals']").GetAttribute("href")!;
        Assert.Equal($"/section-47/referrals?team={council.Team}", path);
        await Eventually.Async(async () => (await browser.GetAsync(path)).Document.QuerySelector($"main tbody a[href$='/{referral}']") is not null, "Assessment has heard of the referral");

        var waiting = await browser.GetAsync(path);
        Assert.Contains($"{referral},{child.ChildId},Kim Waits", await browser.Client.GetStringAsync(path + "&handler=Csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var form = await browser.GetAsync(waiting.One($"main tbody a[href*='/section-47/start'][href*='{referral}']").GetAttribute("href")!);
        await browser.SubmitAsync(form, "main form", Day("StrategyOn", Today));

        Assert.Null((await browser.GetAsync(path)).Document.QuerySelector($"main tbody a[href$='/{referral}']"));
        Assert.Contains("No referrals match these filters.", (await browser.GetAsync("/section-47/referrals?team=none")).Text("main"), StringComparison.Ordinal);
        using var auditor = await council.SignInAsync(Roles.Auditor);
        Assert.Null((await auditor.GetAsync(path)).Document.QuerySelector("main a[href*='/section-47/start']"));
    }

    private async Task<Enquiry> StartAsync(string last) => await StartAsync(await team.AddChildAsync(last));

    /// <summary>An enquiry that starts today.</summary>
    private async Task<Enquiry> StartAsync(Child child) => await Enquiries.StartEnquiryAsync(
        new StartEnquiryRequest { RequestId = Key(), ChildId = child.ChildId, StrategyOn = Iso(Today), TeamId = council.Team, LocalityId = council.Locality },
        cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<Shown> FollowAsync(Browser browser, Shown page, string text) =>
        await browser.GetAsync(page.Document.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == text).GetAttribute("href")!);

    private static async Task<IReadOnlyList<string>> ErrorsAsync(Browser browser, string address) => (await browser.SubmitAsync(await browser.GetAsync(address), "main form")).Errors;

    private static (string Name, string Value)[] Day(string field, DateOnly day) =>
        [($"{field}-day", $"{day.Day}"), ($"{field}-month", $"{day.Month}"), ($"{field}-year", $"{day.Year}")];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Key() => Guid.NewGuid().ToString();
}
