using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>The list and the record of assessments, starting one by hand and allocating them, without script.</summary>
public sealed class AssessmentPagesTests(Council council, AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    [Fact]
    public async Task Start_FromTheChildsRecord_ShowsTheRecordWithItsDueDateExplained()
    {
        var child = await team.AddChildAsync("Started");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var record = await browser.GetAsync($"/front-door/children/{child.ChildId}");
        var form = await browser.GetAsync(record.One("main a[href*='/assessments/start']").GetAttribute("href")!);

        var started = await browser.SubmitAsync(form, "main form", ("Team", council.Team), ("Locality", council.Locality));

        Assert.StartsWith("Assessment started.", started.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Equal("Kim Started", started.Text("h1"));
        Assert.Contains("Not allocated", started.Text("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Contains("It has 45 working days, counted from", started.Text("main"), StringComparison.Ordinal);
        Assert.Contains("the day the assessment started, which is day 0", started.Text("main"), StringComparison.Ordinal);
        Assert.Equal(["10", "20", "34"], started.Document.QuerySelectorAll("[aria-label=Checkpoints] tbody th").Select(cell => cell.TextContent));
        Assert.Contains("Started", started.Text("[aria-label='What happened']"), StringComparison.Ordinal);
        var csv = await browser.Client.GetStringAsync(started.Address + "?handler=Entries", TestContext.Current.CancellationToken);
        Assert.Contains("started", csv, StringComparison.Ordinal);

        var second = await browser.GetAsync($"/assessments/start?child={child.ChildId}");
        Assert.Contains("1 assessment of this child is open already", second.Text("main"), StringComparison.Ordinal);
        var again = await browser.SubmitAsync(second, "main form");
        Assert.Contains("open", again.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutADayOrInTheFuture_SaysSoAtTheField()
    {
        var child = await team.AddChildAsync("Future", "2012-06-02");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/assessments/start?child={child.ChildId}");

        var none = await browser.SubmitAsync(form, "main form", ("StartedOn-day", ""), ("StartedOn-month", ""), ("StartedOn-year", ""));
        var future = await browser.SubmitAsync(form, "main form", ("StartedOn-year", "2090"));
        var unborn = await browser.SubmitAsync(form, "main form", ("StartedOn-year", "2006"));

        Assert.Contains("is more than a year before the child’s birth", Assert.Single(unborn.Errors), StringComparison.Ordinal);
        Assert.Equal(["Enter the day it starts"], none.Errors);
        Assert.Contains("“Day it starts”", Assert.Single(future.Errors), StringComparison.Ordinal);
        Assert.Contains("is in the future", future.Errors[0], StringComparison.Ordinal);
        Assert.Empty(team.Assessments().ListAssessments(new ListAssessmentsRequest { ChildId = child.ChildId }, cancellationToken: TestContext.Current.CancellationToken).Rows);
    }

    [Fact]
    public async Task Allocate_TickedInTheList_GoToTheWorker()
    {
        var (one, two) = (await team.StartAsync("Ticked"), await team.StartAsync("Ticked"));
        using var browser = await council.SignInAsync(Roles.Manager);
        var list = await browser.GetAsync($"/assessments?worker=nobody&team={council.Team}");

        var form = await browser.SubmitAsync(list, "#allocate", ("Selected", $"{one.AssessmentId}:{one.Version}"), ("Selected", $"{two.AssessmentId}:{two.Version}"));
        Assert.Equal("Allocate 2 assessments", form.Text("h1"));
        Assert.Equal(["Choose the worker or the team"], (await browser.SubmitAsync(form, "main form", ("Worker", ""))).Errors);
        var done = await browser.SubmitAsync(form, "main form", ("Worker", team.Worker));

        Assert.Equal("2 assessments allocated.", done.Text(".govuk-notification-banner__heading"));
        var mine = await browser.GetAsync($"/assessments?worker={team.Worker}");
        Assert.Contains(AssessmentTeam.WorkerName, mine.Text($"#assessment-{one.AssessmentId}"), StringComparison.Ordinal);
        Assert.Equal(team.Worker, team.Assessments().GetAssessment(new GetAssessmentRequest { AssessmentId = two.AssessmentId }, cancellationToken: TestContext.Current.CancellationToken).Assessment.WorkerId);
    }

    [Fact]
    public async Task Allocate_SomebodyWasFirst_SaysWhichStayed()
    {
        var (one, two) = (await team.StartAsync("First"), await team.StartAsync("First"));
        using var browser = await council.SignInAsync(Roles.Manager);
        var form = await browser.SubmitAsync(await browser.GetAsync("/assessments"), "#allocate", ("Selected", $"{one.AssessmentId}:{one.Version}"), ("Selected", $"{two.AssessmentId}:{two.Version}"));
        team.Allocate(one);

        var done = await browser.SubmitAsync(form, "main form", ("Worker", team.Worker));

        Assert.Equal("1 assessment allocated", done.Text("h1"));
        Assert.Contains("Kim First: It was changed, by Test manager on", done.Text("#not-allocated"), StringComparison.Ordinal);
        var none = await browser.SubmitAsync(await browser.GetAsync("/assessments"), "#allocate");
        Assert.Equal(["Tick the assessments to allocate in the list first"], none.Errors);
    }

    [Fact]
    public async Task Allocate_OneFromItsRecord_LeadsBackToIt()
    {
        var one = await team.StartAsync("Alone");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var record = await browser.GetAsync($"/assessments/{one.AssessmentId}");
        var form = await browser.GetAsync(record.One("main a[href*='/assessments/allocate']").GetAttribute("href")!);
        Assert.Equal("Optional. Up to 1,000 characters.", form.Text("#Reason-hint"));

        var done = await browser.SubmitAsync(form, "main form", ("Worker", team.Worker), ("Reason", "Knows the family."));

        Assert.Equal($"/assessments/{one.AssessmentId}", done.Path);
        Assert.Contains(AssessmentTeam.WorkerName, done.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Knows the family.", done.Text("[aria-label='What happened']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allocate_ToWhereItIs_AsksOrSaysSo()
    {
        var one = await team.StartAsync("There");
        var page = $"/assessments/allocate/{one.AssessmentId}";
        using var browser = await council.SignInAsync(Roles.Manager);

        var asked = await browser.SubmitAsync(await browser.GetAsync(page), "main form");
        Assert.Equal(["Choose the worker or the team"], asked.Errors);
        Assert.Equal("#Worker", asked.One(".govuk-error-summary__list a").GetAttribute("href"));
        var done = await browser.SubmitAsync(asked, "main form", ("Worker", team.Worker));
        Assert.Equal("1 assessment allocated.", done.Text(".govuk-notification-banner__heading"));
        var again = await browser.SubmitAsync(await browser.GetAsync(page), "main form");

        Assert.Equal($"/assessments/{one.AssessmentId}", again.Path);
        Assert.Equal($"Already with {AssessmentTeam.WorkerName}.", again.Text(".govuk-notification-banner__heading"));
        Assert.Null(again.Document.QuerySelector(".govuk-notification-banner--success"));
        var two = await team.StartAsync("Else");
        var stored = team.Assessments().GetAssessment(new GetAssessmentRequest { AssessmentId = one.AssessmentId }, cancellationToken: TestContext.Current.CancellationToken).Assessment;
        var form = await browser.SubmitAsync(await browser.GetAsync("/assessments"), "#allocate", ("Selected", $"{one.AssessmentId}:{stored.Version}"), ("Selected", $"{two.AssessmentId}:{two.Version}"));
        Assert.Contains($"Kim There: Already with {AssessmentTeam.WorkerName}.", (await browser.SubmitAsync(form, "main form", ("Worker", team.Worker))).Text("#not-allocated"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FiltersAndCsv_HoldWhatIsAskedFor()
    {
        var one = await team.StartAsync("Listed");
        using var browser = await council.SignInAsync(Roles.Auditor);

        var running = await browser.GetAsync($"/assessments?child={one.ChildId}");
        var overdue = await browser.GetAsync($"/assessments?child={one.ChildId}&band=overdue");
        var csv = await browser.Client.GetStringAsync($"/assessments?handler=Csv&child={one.ChildId}", TestContext.Current.CancellationToken);
        var wrong = await browser.GetAsync("/assessments?dueFrom=soon");
        var backwards = await browser.GetAsync("/assessments?dueFrom=2026-12-31&dueTo=2026-01-01");

        Assert.Contains("Kim Listed", running.Text($"#assessment-{one.AssessmentId}"), StringComparison.Ordinal);
        Assert.Contains("45 working days left", running.Text($"#assessment-{one.AssessmentId}"), StringComparison.Ordinal);
        Assert.Null(running.Document.QuerySelector("#allocate"));
        Assert.Contains("No assessments match these filters.", overdue.Text("main"), StringComparison.Ordinal);
        Assert.Contains($"{one.AssessmentId},,{one.ChildId},Kim Listed", csv, StringComparison.Ordinal);
        Assert.Contains(",open,false,in_time,", csv, StringComparison.Ordinal);
        Assert.Contains("must be a date such as", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal("Due to must be the same as or after due from", Assert.Single(backwards.Errors));
        Assert.Equal(2, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Home_OfAManager_CountsWhatWaits()
    {
        await team.StartAsync("Home");
        using var browser = await council.SignInAsync(Roles.Manager);

        var home = await browser.GetAsync("/");
        var unallocated = await browser.GetAsync(home.One("#assessment-cards a[href*='worker=nobody']").GetAttribute("href")!);

        Assert.Contains("Kim Home", unallocated.Text("main"), StringComparison.Ordinal);
        using var analyst = await council.SignInAsync(Roles.Analyst);
        Assert.Null((await analyst.GetAsync("/")).Document.QuerySelector("#assessment-cards"));
    }
}
