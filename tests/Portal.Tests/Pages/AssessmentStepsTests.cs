using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What is done to an assessment, step by step, without script: by its worker and by the manager of the team.</summary>
public sealed class AssessmentStepsTests(AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    private static DateTime Today => DateTime.UtcNow;

    private async Task<Contracts.Assessment.V1.Assessment> StartAsync(string last, int daysAgo = 0) => await team.StartAsync(await team.AddChildAsync(last), team.Worker, daysAgo);

    private static string Page(Contracts.Assessment.V1.Assessment assessment, string step = "") => $"/assessments/{assessment.AssessmentId}{step}";

    private AssessmentDetails Stored(Contracts.Assessment.V1.Assessment assessment) => team.Assessments(Roles.Manager).GetAssessment(
        new GetAssessmentRequest { AssessmentId = assessment.AssessmentId }, cancellationToken: TestContext.Current.CancellationToken);

    private async Task<Shown> OpenAsync(Browser browser, Contracts.Assessment.V1.Assessment assessment, string step) =>
        await browser.GetAsync((await browser.GetAsync(Page(assessment))).One($"main a[href$='{step}']").GetAttribute("href")!);

    private static (string, string)[] Day(string field, DateTime day) => [($"{field}-day", $"{day.Day}"), ($"{field}-month", $"{day.Month}"), ($"{field}-year", $"{day.Year}")];

    private async Task<Shown> SubmitAsync(Contracts.Assessment.V1.Assessment assessment) => await team.AsWorker.SubmitAsync(
        await OpenAsync(team.AsWorker, assessment, "/submit"), "main form", ("Outcome", "cin"), ("Factors", "3B"), ("Manager", team.Manager));

    [Fact]
    public async Task Seen_ThenCorrectedToNotSeen_IsOnTheRecord()
    {
        var one = await StartAsync("Seen", daysAgo: 7);
        var form = await OpenAsync(team.AsWorker, one, "/seen");

        var future = await team.AsWorker.SubmitAsync(form, "main form", Day("SeenOn", Today.AddYears(1)));
        var early = await team.AsWorker.SubmitAsync(form, "main form", Day("SeenOn", Today.AddDays(-30)));
        var seen = await team.AsWorker.SubmitAsync(form, "main form", [.. Day("SeenOn", Today.AddDays(-1)), ("SeenAlone", "true"), .. Day("ViewsOn", Today.AddDays(-1))]);

        Assert.StartsWith("“Day the child was seen”", Assert.Single(future.Errors), StringComparison.Ordinal);
        Assert.StartsWith("“Day the child was seen”", Assert.Single(early.Errors), StringComparison.Ordinal);
        Assert.Equal("Child seen recorded.", seen.Text(".govuk-notification-banner__heading"));
        Assert.Equal("true", Stored(one).Assessment.SeenAlone);
        var again = await OpenAsync(team.AsWorker, one, "/seen");
        Assert.Equal($"{Today.AddDays(-1).Day}", again.One("[name=SeenOn-day]").GetAttribute("value"));
        var taken = await team.AsWorker.SubmitAsync(again, "main form", ("SeenOn-day", ""), ("SeenOn-month", ""), ("SeenOn-year", ""), ("SeenAlone", ""), ("ViewsOn-day", ""), ("ViewsOn-month", ""), ("ViewsOn-year", ""));
        Assert.Equal("Recorded that the child has not been seen yet.", taken.Text(".govuk-notification-banner__heading"));
    }

    [Fact]
    public async Task Plan_AgreedAndChanged_AsksWhyForTheSecond()
    {
        var one = await StartAsync("Planned");
        var sunday = Today.AddDays(21 - (int)Today.DayOfWeek);
        var agreed = await team.AsWorker.SubmitAsync(await OpenAsync(team.AsWorker, one, "/plan"), "main form", Day("PlanOn", Today.AddDays(14)));
        var form = await OpenAsync(team.AsWorker, one, "/plan");

        var withoutReason = await team.AsWorker.SubmitAsync(form, "main form", Day("PlanOn", sunday));
        var tooLate = await team.AsWorker.SubmitAsync(form, "main form", [.. Day("PlanOn", Today.AddYears(1)), ("Reason", "Later.")]);
        var changed = await team.AsWorker.SubmitAsync(form, "main form", [.. Day("PlanOn", sunday), ("Reason", "The school is closed.")]);

        Assert.StartsWith("Day for the end agreed.", agreed.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Equal("#Reason", Assert.Single(withoutReason.Document.QuerySelectorAll(".govuk-error-summary__list a")).GetAttribute("href"));
        Assert.Equal("#PlanOn-day", Assert.Single(tooLate.Document.QuerySelectorAll(".govuk-error-summary__list a")).GetAttribute("href"));
        Assert.Contains("The school is closed.", changed.Text("[aria-label='What happened']"), StringComparison.Ordinal);
        Assert.Equal($"{sunday:yyyy-MM-dd}", Stored(one).Assessment.PlanOn);
        Assert.Contains("is not a working day: what counts is the working day before it", changed.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checkpoint_Recorded_ShowsWhoAndWhat()
    {
        var one = await StartAsync("Checked", daysAgo: 21);
        var form = await OpenAsync(team.AsWorker, one, "/checkpoints/10");

        var done = await team.AsWorker.SubmitAsync(form, "main form", ("Note", "On course."));

        Assert.Contains("On course.", done.Text("[aria-label=Checkpoints]"), StringComparison.Ordinal);
        Assert.Contains(AssessmentTeam.WorkerName, done.Text("[aria-label=Checkpoints]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await team.AsWorker.GetAsync(Page(one, "/checkpoints/11"))).Status);
    }

    [Fact]
    public async Task Submit_ReturnedAndSubmittedAgain_IsAuthorisedByTheManager()
    {
        var one = await StartAsync("Lifecycle");
        var form = await OpenAsync(team.AsWorker, one, "/submit");
        var empty = await team.AsWorker.SubmitAsync(form, "main form");
        Assert.Equal(["Choose the outcome", "Choose the factors, or that none were identified"], empty.Errors);
        var both = await team.AsWorker.SubmitAsync(form, "main form", ("Outcome", "cin"), ("Factors", "21"), ("Factors", "3B"));
        Assert.Equal("#Factors", Assert.Single(both.Document.QuerySelectorAll(".govuk-error-summary__list a")).GetAttribute("href"));
        var submitted = await SubmitAsync(one);
        Assert.StartsWith("Submitted. The clock runs until a manager authorises it.", submitted.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Null(submitted.Document.QuerySelector("main a[href$='/submit']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await team.AsWorker.GetAsync(Page(one, "/authorise"))).Status);

        var asked = await OpenAsync(team.AsManager, one, "/authorise");
        Assert.Contains("Child in need", asked.Text("main"), StringComparison.Ordinal);
        Assert.Contains(AssessmentTeam.ManagerName, asked.Text("main"), StringComparison.Ordinal);
        Assert.Equal(["Enter why it is returned"], (await team.AsManager.SubmitAsync(asked, "form[action*='Return']")).Errors);
        var returned = await team.AsManager.SubmitAsync(asked, "form[action*='Return']", ("Reason", "What does the school say?"));
        Assert.Equal("Returned to the worker.", returned.Text(".govuk-notification-banner__heading"));

        var home = await team.AsWorker.GetAsync("/");
        Assert.Contains("Kim Lifecycle", (await team.AsWorker.GetAsync(home.One("#assessment-cards a[href*='state=returned']").GetAttribute("href")!)).Text("main"), StringComparison.Ordinal);
        var again = await OpenAsync(team.AsWorker, one, "/submit");
        Assert.Contains("What does the school say?", again.Text(".govuk-inset-text"), StringComparison.Ordinal);
        Assert.Equal("cin", again.One("[name=Outcome][checked]").GetAttribute("value"));
        await team.AsWorker.SubmitAsync(again, "main form");
        var authorised = await team.AsManager.SubmitAsync(await OpenAsync(team.AsManager, one, "/authorise"), "form[action*='Authorise']", ("Note", "Well done."));

        Assert.Equal("Authorised.", authorised.Text(".govuk-notification-banner__heading"));
        Assert.Contains("Well done.", authorised.Text("[aria-label='What happened']"), StringComparison.Ordinal);
        Assert.Contains("It has ended, so this day stays", authorised.Text("main"), StringComparison.Ordinal);
        Assert.Equal("authorised", Stored(one).Assessment.State);
    }

    [Fact]
    public async Task Submit_PastTheDueDate_AsksWhyItIsLate()
    {
        var one = await StartAsync("Late", daysAgo: 120);
        var form = await OpenAsync(team.AsWorker, one, "/submit");

        var without = await team.AsWorker.SubmitAsync(form, "main form", ("Outcome", "cin"), ("Factors", "3B"));
        var submitted = await team.AsWorker.SubmitAsync(form, "main form", ("Outcome", "cin"), ("Factors", "3B"), ("LateReason", "complexity"), ("LateNote", "Three households."));

        Assert.Equal("#LateReason", Assert.Single(without.Document.QuerySelectorAll(".govuk-error-summary__list a")).GetAttribute("href"));
        Assert.Contains("Complexity: more had to be found out: Three households.", submitted.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Why it is late: Complexity: more had to be found out", submitted.Text("[aria-label='What happened']"), StringComparison.Ordinal);
        Assert.Contains("Overdue", submitted.Text("main"), StringComparison.Ordinal);
        Assert.Null((await team.AsWorker.GetAsync(Page(await StartAsync("InTime"), "/submit"))).Document.QuerySelector("[name=LateReason]"));
    }

    [Fact]
    public async Task Authorise_ManagerWhoseOwnWorkItIs_IsNotOffered()
    {
        var one = await team.StartAsync(await team.AddChildAsync("Own"), team.Manager);
        await team.AsManager.SubmitAsync(await OpenAsync(team.AsManager, one, "/submit"), "main form", ("Outcome", "nfa"), ("Factors", "21"));

        var record = await team.AsManager.GetAsync(Page(one));

        Assert.Null(record.Document.QuerySelector("main a[href$='/authorise']"));
        Assert.Equal(Page(one), (await team.AsManager.GetAsync(Page(one, "/authorise"))).Path);
    }

    [Fact]
    public async Task Reopen_AuthorisedInError_IsOpenAgain()
    {
        var one = await StartAsync("Reopened");
        await SubmitAsync(one);
        await team.AsManager.SubmitAsync(await OpenAsync(team.AsManager, one, "/authorise"), "form[action*='Authorise']");
        var form = await OpenAsync(team.AsManager, one, "/reopen");

        Assert.Equal(["Enter why it is reopened"], (await team.AsManager.SubmitAsync(form, "main form")).Errors);
        var reopened = await team.AsManager.SubmitAsync(form, "main form", ("Reason", "The wrong child."));

        Assert.StartsWith("Reopened", reopened.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Equal("", Stored(one).Assessment.AuthorisedOn);
    }

    [Fact]
    public async Task Withdraw_EnteredInError_LeavesTheListOfOpenOnes()
    {
        var one = await StartAsync("Twice");
        var form = await OpenAsync(team.AsManager, one, "/withdraw");

        Assert.Equal(["Enter why it is withdrawn"], (await team.AsManager.SubmitAsync(form, "main form")).Errors);
        var withdrawn = await team.AsManager.SubmitAsync(form, "main form", ("Reason", "Entered twice."));

        Assert.Equal("Withdrawn: it counts in no figure.", withdrawn.Text(".govuk-notification-banner__heading"));
        Assert.Empty(withdrawn.Document.QuerySelectorAll("main .govuk-button-group a"));
        Assert.DoesNotContain(one.AssessmentId, (await team.AsManager.GetAsync("/assessments")).Body, StringComparison.Ordinal);
        Assert.Contains("Withdrawn", (await team.AsManager.GetAsync($"/assessments?child={one.ChildId}")).Text($"#assessment-{one.AssessmentId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_SomebodyWasFirst_KeepsWhatWasEnteredAndSaysWho()
    {
        var one = await StartAsync("Raced");
        var form = await OpenAsync(team.AsWorker, one, "/submit");
        await team.AsManager.SubmitAsync(await OpenAsync(team.AsManager, one, "/seen"), "main form", Day("SeenOn", Today));

        var late = await team.AsWorker.SubmitAsync(form, "main form", ("Outcome", "cin"), ("Factors", "3B"));
        Assert.Contains($"somebody else changed this assessment since you opened it: child seen recorded by {AssessmentTeam.ManagerName}", Assert.Single(late.Errors), StringComparison.Ordinal);
        var stored = await team.AsWorker.SubmitAsync(late, "main form");

        Assert.StartsWith("Submitted.", stored.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Equal("cin", Stored(one).Assessment.Outcome);
    }
}
