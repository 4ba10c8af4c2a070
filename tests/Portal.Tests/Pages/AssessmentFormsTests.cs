using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>That what is entered in each form about an assessment is stored as it was entered, and stands in the form when it is opened again.</summary>
public sealed class AssessmentFormsTests(Council council, AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    private static readonly DateTime Today = DateTime.UtcNow;

    [Fact]
    public async Task Start_WithEverything_IsStoredAsEntered()
    {
        var child = await team.AddChildAsync("Everything");
        var referral = await team.ReferAsync(child, "referral_strategy");
        // Nobody's own place: that of the referral is suggested.
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/assessments/start?child={child.ChildId}&referral={referral}");
        Assert.Equal([referral, council.Locality, council.Team], form.Entered("Referral", "Locality", "Team"));
        Shown started = form;
        await Eventually.Async(async () => (started = await browser.SubmitAsync(form, "main form", [.. Day("PlanOn", Today.AddDays(9)), ("Worker", team.Worker)])).Errors.Count == 0, "Assessment has heard of the referral");

        var stored = Stored(started.Path.Split('/')[^1]).Assessment;
        Assert.Equal(
            (child.ChildId, referral, "single", Iso(Today), Iso(Today.AddDays(9)), council.Locality, council.Team, team.Worker),
            (stored.ChildId, stored.ReferralId, stored.AssessmentType, stored.StartedOn, stored.PlanOn, stored.LocalityId, stored.TeamId, stored.WorkerId));
        var again = await browser.SubmitAsync(await browser.GetAsync($"/assessments/start?child={child.ChildId}&referral={referral}"), "main form");
        Assert.Equal("#Referral", Assert.Single(again.Document.QuerySelectorAll(".govuk-error-summary__list a")).GetAttribute("href"));
        Assert.Contains("has an assessment already", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.NotNull((await browser.GetAsync($"/assessments?referral={referral}")).Document.QuerySelector($"#assessment-{stored.AssessmentId}"));
        Assert.Null((await browser.GetAsync($"/assessments?referral={Guid.NewGuid()}")).Document.QuerySelector($"#assessment-{stored.AssessmentId}"));
    }

    [Fact]
    public async Task Start_OfATypeThatIsNotUsedAnyMore_IsRefusedAtTheType()
    {
        var child = await team.AddChildAsync("Initial");

        var refused = await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync($"/assessments/start?child={child.ChildId}"), "main form", ("Type", "initial"));

        Assert.Equal("#Type", Assert.Single(refused.Document.QuerySelectorAll(".govuk-error-summary__list a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Submit_SentAgainAfterItsReturn_HasWhatWasEntered()
    {
        var one = await team.StartPlannedAsync("Refilled", startedDaysAgo: 21, planDaysAgo: 7);
        var form = await team.AsWorker.GetAsync(Page(one, "/submit"));
        (string, string)[] entered = [("Outcome", "strategy_cp"), ("Factors", "3B"), ("Factors", "4B"), ("Manager", team.Manager)];

        // Not past the due date, but past the day that was agreed.
        Assert.Equal(["", ""], form.Entered("LateReason", "LateNote"));
        var without = await team.AsWorker.SubmitAsync(form, "main form", entered);
        Assert.Equal("#LateReason", Assert.Single(without.Document.QuerySelectorAll(".govuk-error-summary__list a")).GetAttribute("href"));
        await team.AsWorker.SubmitAsync(form, "main form", [.. entered, ("LateReason", "complexity"), ("LateNote", "Three households.")]);
        var stored = Stored(one.AssessmentId);
        Assert.Equal(
            ("strategy_cp", "3B 4B", team.Manager, "complexity", "Three households."),
            (stored.Assessment.Outcome, string.Join(' ', stored.Assessment.Factors), stored.Assessment.ManagerId, stored.Assessment.LateReason, stored.LateNote));
        await team.AsManager.SubmitAsync(await team.AsManager.GetAsync(Page(one, "/authorise")), "form[action*='Return']", ("Reason", "Say more."));

        Assert.Equal(["strategy_cp", "3B", "4B", team.Manager, "complexity", "Three households."], (await team.AsWorker.GetAsync(Page(one, "/submit"))).Entered("Outcome", "Factors", "Manager", "LateReason", "LateNote"));
    }

    [Fact]
    public async Task Submit_ToOneself_IsRefusedAtTheManager()
    {
        var one = await team.StartAsync(await team.AddChildAsync("Myself"), team.Manager);

        var refused = await team.AsManager.SubmitAsync(await team.AsManager.GetAsync(Page(one, "/submit")), "main form", ("Outcome", "nfa"), ("Factors", "21"), ("Manager", team.Manager));

        Assert.Equal("#Manager", Assert.Single(refused.Document.QuerySelectorAll(".govuk-error-summary__list a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Authorise_LateOnlySinceItWasSubmitted_AsksTheManagerWhy()
    {
        var one = await SubmittedAsync("LateNow", daysAgo: 100);
        var form = await team.AsManager.GetAsync(Page(one, "/authorise"));
        Assert.Equal(["", ""], form.Entered("LateReason", "LateNote"));
        var without = await team.AsManager.SubmitAsync(form, "form[action*='Authorise']");
        Assert.Equal("#LateReason", Assert.Single(without.Document.QuerySelectorAll(".govuk-error-summary__list a")).GetAttribute("href"));

        await team.AsManager.SubmitAsync(form, "form[action*='Authorise']", ("LateReason", "complexity"), ("LateNote", "I was away."), ("Note", "Sound."));

        var stored = Stored(one.AssessmentId);
        Assert.Equal(("authorised", "complexity", "I was away.", "Sound."), (stored.Assessment.State, stored.Assessment.LateReason, stored.LateNote, stored.Entries[^1].Detail));
        // Who submitted it late has said why, and nobody is late who is in time.
        var told = await SubmittedAsync("LateBefore", daysAgo: 0, lateReason: "complexity");
        Assert.Null((await team.AsManager.GetAsync(Page(told, "/authorise"))).Document.QuerySelector("[name=LateReason]"));
        Assert.Null((await team.AsManager.GetAsync(Page(await team.SubmitAsync("InTime", team.Manager), "/authorise"))).Document.QuerySelector("[name=LateReason]"));
    }

    [Fact]
    public async Task SeenAndPlan_OpenedAgain_HaveWhatWasEntered()
    {
        var one = await team.StartAsync(await team.AddChildAsync("Refilled"), team.Worker, daysAgo: 7);
        var (seen, views, plan) = (Today.AddDays(-3), Today.AddDays(-2), Today.AddDays(9));
        await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/seen")), "main form", [.. Day("SeenOn", seen), ("SeenAlone", "false"), .. Day("ViewsOn", views)]);
        await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/plan")), "main form", Day("PlanOn", plan));

        var stored = Stored(one.AssessmentId).Assessment;
        Assert.Equal((Iso(seen), "false", Iso(views), Iso(plan)), (stored.ChildSeenOn, stored.SeenAlone, stored.ViewsOn, stored.PlanOn));
        Assert.Equal([$"{seen.Day}", "false", $"{views.Day}"], (await team.AsWorker.GetAsync(Page(one, "/seen"))).Entered("SeenOn-day", "SeenAlone", "ViewsOn-day"));
        Assert.Equal([$"{plan.Day}", $"{plan.Month}"], (await team.AsWorker.GetAsync(Page(one, "/plan"))).Entered("PlanOn-day", "PlanOn-month"));
    }

    [Fact]
    public async Task Checkpoint_OfALaterDay_IsThatOneAndHasWhatWasEntered()
    {
        var one = await team.StartAsync(await team.AddChildAsync("Twentieth"), team.Worker, daysAgo: 40);
        var day = Today.AddDays(-4);

        await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/checkpoints/20")), "main form", [.. Day("DoneOn", day), ("Note", "The school has answered.")]);

        Assert.Equal([(10, "", ""), (20, Iso(day), "The school has answered."), (34, "", "")], Stored(one.AssessmentId).Checkpoints.Select(each => (each.WorkingDays, each.DoneOn, each.Note)));
        Assert.Equal([$"{day.Day}", "The school has answered."], (await team.AsWorker.GetAsync(Page(one, "/checkpoints/20"))).Entered("DoneOn-day", "Note"));
    }

    [Fact]
    public async Task Allocate_ToAnotherTeam_LeavesTheWorkerBehind()
    {
        var one = await team.StartAsync(await team.AddChildAsync("Moves"), team.Worker);
        var other = await team.AddTeamAsync("Forms");
        var form = await team.AsManager.GetAsync($"/assessments/allocate/{one.AssessmentId}");
        Assert.Equal([team.Worker, council.Team], form.Entered("Worker", "Team"));

        await team.AsManager.SubmitAsync(form, "main form", ("Team", other), ("Worker", ""));

        Assert.Equal((other, ""), Stored(one.AssessmentId).Assessment is var stored ? (stored.TeamId, stored.WorkerId) : default);
    }

    [Fact]
    public async Task Allocate_TickedWithOneThatHasEnded_OffersThoseThatRun()
    {
        var (one, ended) = (await team.StartAsync("Runs"), await team.StartAsync("Stopped"));
        var list = await team.AsManager.GetAsync("/assessments?worker=nobody");
        await team.AsManager.SubmitAsync(await team.AsManager.GetAsync(Page(ended, "/withdraw")), "main form", ("Reason", "Entered twice."));

        var form = await team.AsManager.SubmitAsync(list, "#allocate", ("Selected", $"{one.AssessmentId}:{one.Version}"), ("Selected", $"{ended.AssessmentId}:{ended.Version}"));

        Assert.Equal("Allocate the assessment of Kim Runs", form.Text("h1"));
    }

    private AssessmentDetails Stored(string id) =>
        team.Assessments(Roles.Manager).GetAssessment(new GetAssessmentRequest { AssessmentId = id }, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Started 120 days ago and submitted past the portal so many days ago.</summary>
    private async Task<Contracts.Assessment.V1.Assessment> SubmittedAsync(string last, int daysAgo, string lateReason = "")
    {
        var one = await team.StartAsync(await team.AddChildAsync(last), team.Worker, daysAgo: 120);
        return await team.Assessments().SubmitAssessmentAsync(new SubmitAssessmentRequest
        {
            RequestId = Guid.NewGuid().ToString(), AssessmentId = one.AssessmentId, Version = one.Version, SubmittedOn = Iso(Today.AddDays(-daysAgo)), Outcome = "cin", Factors = { "3B" },
            ManagerId = team.Manager, LateReason = lateReason
        }, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static string Page(Contracts.Assessment.V1.Assessment assessment, string step = "") => $"/assessments/{assessment.AssessmentId}{step}";

    private static (string, string)[] Day(string field, DateTime day) => [($"{field}-day", $"{day.Day}"), ($"{field}-month", $"{day.Month}"), ($"{field}-year", $"{day.Year}")];

    private static string Iso(DateTime day) => $"{day:yyyy-MM-dd}";
}
