using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What a person is told who sends a form again, sends one that was overtaken, or comes to one that is not to be filled in any more.</summary>
public sealed class AssessmentAgainTests(Council council, AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    private const string Banner = ".govuk-notification-banner__heading", History = "[aria-label='What happened'] tbody tr";

    private static string Page(Contracts.Assessment.V1.Assessment assessment, string step = "") => $"/assessments/{assessment.AssessmentId}{step}";

    private static (string, string)[] Day(string field, DateTime day) => [($"{field}-day", $"{day.Day}"), ($"{field}-month", $"{day.Month}"), ($"{field}-year", $"{day.Year}")];

    private async Task<Contracts.Assessment.V1.Assessment> StartAsync(string last, int daysAgo = 0) => await team.StartAsync(await team.AddChildAsync(last), team.Worker, daysAgo);

    [Fact]
    public async Task Submit_SentAgainFromAnotherWindow_IsDoneOnceAndSaysSo()
    {
        var one = await StartAsync("Again");
        (string, string)[] entered = [("Outcome", "cin"), ("Factors", "3B"), ("Manager", team.Manager)];
        var (first, second) = (await team.AsWorker.GetAsync(Page(one, "/submit")), await team.AsWorker.GetAsync(Page(one, "/submit")));

        var done = await team.AsWorker.SubmitAsync(first, "main form", entered);
        var again = await team.AsWorker.SubmitAsync(second, "main form", entered);

        Assert.StartsWith("Submitted.", done.Text(Banner), StringComparison.Ordinal);
        Assert.Equal(Page(one), again.Path);
        Assert.StartsWith("You have done this already, and it is stored once", again.Text(Banner), StringComparison.Ordinal);
        Assert.Equal(2, again.Document.QuerySelectorAll(History).Length);
        // Whatever came after it.
        await team.AsManager.SubmitAsync(await team.AsManager.GetAsync(Page(one, "/authorise")), "form[action*='Return']", ("Reason", "What does the school say?"));
        var later = await team.AsWorker.SubmitAsync(second, "main form", entered);
        Assert.StartsWith("You have done this already", later.Text(Banner), StringComparison.Ordinal);
        Assert.Contains("Returned", later.Text("main .govuk-tag"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seen_NothingDifferent_SaysSoAndTheNextFormIsDone()
    {
        var one = await StartAsync("Same", daysAgo: 5);
        var seen = await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/seen")), "main form", Day("SeenOn", DateTime.UtcNow.AddDays(-2)));

        var same = await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/seen")), "main form");
        var next = await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/submit")), "main form", ("Outcome", "cin"), ("Factors", "3B"));

        Assert.Equal("Child seen recorded.", seen.Text(Banner));
        Assert.Equal("Nothing was different: this assessment is as it was.", same.Text(Banner));
        Assert.Null(same.Document.QuerySelector(".govuk-notification-banner--success"));
        Assert.StartsWith("Submitted.", next.Text(Banner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seen_OlderFormSentAgainAfterOthers_SaysThatNothingIsStoredNow()
    {
        var (one, two) = (await StartAsync("Older", daysAgo: 5), await StartAsync("Other", daysAgo: 5));
        (string, string)[] entered = Day("SeenOn", DateTime.UtcNow.AddDays(-2));
        var (seen, unseen) = (await team.AsWorker.GetAsync(Page(one, "/seen")), await team.AsWorker.GetAsync(Page(two, "/seen")));
        await team.AsWorker.SubmitAsync(seen, "main form", entered);
        await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/seen")), "main form", ("SeenOn-day", ""), ("SeenOn-month", ""), ("SeenOn-year", ""));
        await team.AsWorker.SubmitAsync(unseen, "main form");
        await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(two, "/seen")), "main form", entered);

        var again = await team.AsWorker.SubmitAsync(seen, "main form", entered);
        var nothing = await team.AsWorker.SubmitAsync(unseen, "main form");

        Assert.Equal("You have done this already, and it is stored once: see what happened below.", again.Text(Banner));
        Assert.Null(again.Document.QuerySelector(".govuk-notification-banner--success"));
        Assert.Equal(3, again.Document.QuerySelectorAll(History).Length);
        Assert.StartsWith("You have sent this already, and nothing was different then.", nothing.Text(Banner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seen_ChangedByANamesake_WasChangedBySomebodyElse()
    {
        var one = await StartAsync("Namesake", daysAgo: 5);
        var form = await team.AsWorker.GetAsync(Page(one, "/seen"));
        var (namesake, _) = await council.SignInAsWorkerAsync(AssessmentTeam.WorkerName);
        using var __ = namesake;
        await namesake.SubmitAsync(await namesake.GetAsync(Page(one, "/seen")), "main form", Day("SeenOn", DateTime.UtcNow.AddDays(-2)));

        var late = await team.AsWorker.SubmitAsync(form, "main form", Day("SeenOn", DateTime.UtcNow.AddDays(-1)));

        Assert.StartsWith("Nothing was stored, because somebody else changed this assessment since you opened it", Assert.Single(late.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seen_AnotherDayFromAnotherWindow_SaysThatItWasChangedAndNotBySomebodyElse()
    {
        var one = await StartAsync("Window", daysAgo: 5);
        var (first, second) = (await team.AsWorker.GetAsync(Page(one, "/seen")), await team.AsWorker.GetAsync(Page(one, "/seen")));
        await team.AsWorker.SubmitAsync(first, "main form", Day("SeenOn", DateTime.UtcNow.AddDays(-2)));

        var late = await team.AsWorker.SubmitAsync(second, "main form", Day("SeenOn", DateTime.UtcNow.AddDays(-1)));

        Assert.StartsWith("Nothing was stored, because this assessment was changed since you opened it: child seen recorded by Robin Assessor", Assert.Single(late.Errors), StringComparison.Ordinal);
        var stored = await team.AsWorker.SubmitAsync(late, "main form");
        Assert.Equal("Child seen recorded.", stored.Text(Banner));
    }

    [Fact]
    public async Task Steps_ThatAreNotToBeTakenNow_SayWhyOnTheRecord()
    {
        var one = await team.StartAsync("Stuck");
        Assert.Equal("This assessment is allocated to nobody: allocate it before it is submitted.", await WhyAsync(team.AsWorker, one, "/submit"));
        Assert.Equal("This assessment is with its worker: a manager authorises it when it has been submitted.", await WhyAsync(team.AsManager, one, "/authorise"));
        Assert.Equal("This assessment has not been authorised: there is nothing to reopen.", await WhyAsync(team.AsManager, one, "/reopen"));

        var today = Words.Day(DateOnly.FromDateTime(DateTime.UtcNow));
        var two = await team.SubmitAsync("Stuck", team.Manager);
        Assert.Equal($"This assessment was submitted on {today}: it can no longer be allocated, unless a manager returns it.", await WhyAsync(team.AsWorker, two, "/allocate"));
        Assert.Equal($"This assessment was submitted on {today}: it need not be submitted again.", await WhyAsync(team.AsWorker, two, "/submit"));
        Assert.Equal($"This assessment was submitted on {today}: no other day can be agreed, unless a manager returns it.", await WhyAsync(team.AsWorker, two, "/plan"));

        await team.AsManager.SubmitAsync(await team.AsManager.GetAsync(Page(two, "/authorise")), "form[action*='Authorise']");
        Assert.Equal($"This assessment was authorised on {today} already.", await WhyAsync(team.AsManager, two, "/authorise"));
        await team.AsManager.SubmitAsync(await team.AsManager.GetAsync(Page(two, "/withdraw")), "main form", ("Reason", "Entered twice."));
        Assert.Equal("This assessment was withdrawn: its checkpoints can no longer be recorded.", await WhyAsync(team.AsWorker, two, "/checkpoints/10"));
        // Said once.
        Assert.Null((await team.AsWorker.GetAsync(Page(two))).Document.QuerySelector(Banner));
    }

    [Fact]
    public async Task History_OfDaysTakenBackAndACheckpoint_ReadsAsAPersonWouldSayIt()
    {
        var one = await StartAsync("Worded", daysAgo: 5);
        var day = DateTime.UtcNow.AddDays(-1);
        await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/seen")), "main form", Day("SeenOn", day));
        await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/seen")), "main form", ("SeenOn-day", ""), ("SeenOn-month", ""), ("SeenOn-year", ""));

        var record = await team.AsWorker.SubmitAsync(await team.AsWorker.GetAsync(Page(one, "/checkpoints/10")), "main form", [.. Day("DoneOn", day), ("Note", "On course.")]);

        var shown = Words.Day(DateOnly.FromDateTime(day));
        var said = record.Document.QuerySelectorAll("[aria-label='What happened'] tbody td:nth-child(2)").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal($"Child seen recorded: Day the child was seen: {shown}", said[1]);
        Assert.Equal($"Child seen recorded: Day the child was seen: no longer {shown}", said[2]);
        Assert.Equal($"Checkpoint recorded: of working day 10, done on {shown}: On course.", said[3]);
        var checkpoint = await team.AsWorker.GetAsync(Page(one, "/checkpoints/34"));
        Assert.Contains("The checkpoint of working day 34 is due by", checkpoint.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seen_ViewsBeforeTheChildWasSeen_AreTakenWithANotice()
    {
        var one = await StartAsync("Views", daysAgo: 5);
        var form = await team.AsWorker.GetAsync(Page(one, "/seen"));

        var taken = await team.AsWorker.SubmitAsync(form, "main form", [.. Day("SeenOn", DateTime.UtcNow.AddDays(-1)), .. Day("ViewsOn", DateTime.UtcNow.AddDays(-3))]);

        Assert.Contains("before the child was seen on", taken.Text(Banner), StringComparison.Ordinal);
        Assert.Contains("correct the day that is wrong, if one is", taken.Text(Banner), StringComparison.Ordinal);
    }

    private static async Task<string> WhyAsync(Browser browser, Contracts.Assessment.V1.Assessment one, string step)
    {
        var shown = await browser.GetAsync(step == "/allocate" ? $"/assessments/allocate/{one.AssessmentId}" : Page(one, step));
        Assert.Equal(Page(one), shown.Path);
        Assert.Null(shown.Document.QuerySelector(".govuk-notification-banner--success"));
        return shown.Text(Banner);
    }
}
