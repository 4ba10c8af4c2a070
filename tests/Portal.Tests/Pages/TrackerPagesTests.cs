using System.Net;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>The tracker and its weekly meeting, without script.</summary>
public sealed class TrackerPagesTests(Council council, TrackerTeam team) : IClassFixture<TrackerTeam>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tracker_OfATeam_ShowsBandsWhoseNumbersLeadToTheirLists()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync($"/assessments/tracker?team={team.Team}");

        Assert.Equal("Ola Tracked 1 in time, Ola Tracked 1 becoming overdue, Ola Tracked 1 overdue, Ola Tracked 3 open, Ola Tracked 0", page.Text("#tracker-table tbody tr"));
        Assert.Contains("Completed in time", page.Text("#tracker-month"), StringComparison.Ordinal);
        Assert.Contains("Open and overdue 1", page.Text("#tracker-month"), StringComparison.Ordinal);
        Assert.Contains("If it were closed today, the month would stand at 0.0%", page.Text("#tracker-month"), StringComparison.Ordinal);
        Assert.Equal("Nothing has ended this month yet. If all that is overdue were closed as well, 4 more would have to be authorised in time.", page.Text("#tracker-needed"));
        var list = await browser.GetAsync(page.One("#tracker-table a[href*='band=overdue']").GetAttribute("href")!);
        Assert.Contains("Kit Overdue", list.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kit Becoming", list.Text("main"), StringComparison.Ordinal);
        Assert.Equal("page", page.One("nav[aria-label=Assessments] a[href='/assessments/tracker']").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Tracker_SortAndTrendAndCsv_GiveTheSameFigures()
    {
        using var browser = await council.SignInAsync(Roles.Auditor);

        var page = await browser.GetAsync($"/assessments/tracker?locality={council.Locality}&by=team&order=overdue&weeks=13");
        var csv = await browser.Client.GetStringAsync($"/assessments/tracker?handler=Csv&team={team.Team}", Stop);
        var trend = await browser.Client.GetStringAsync($"/assessments/tracker?handler=TrendCsv&team={team.Team}&weeks=13", Stop);

        Assert.Equal("ascending", page.One("#tracker-table th[aria-sort=ascending]").GetAttribute("aria-sort"));
        Assert.NotNull(page.Document.QuerySelector("#trend svg"));
        Assert.Contains("if nobody acts", page.Text("#trend"), StringComparison.Ordinal);
        Assert.Contains(",Ola Tracked,1,1,1,3,0,referral,authorised", csv, StringComparison.Ordinal);
        Assert.Contains("It ends with the authorisation.", page.Text("#tracker"), StringComparison.Ordinal);
        // 13 weeks back, this one, ten ahead, and the heading.
        Assert.Equal(25, trend.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith(",0,0,3,3,true,referral,authorised", trend.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tracker_BadFilterOrNothingThere_SaysSo()
    {
        var empty = await team.AddTeamAsync("Empty");
        using var browser = await council.SignInAsync(Roles.Manager);

        Assert.Equal(["The target is a percentage from 1 to 100"], (await browser.GetAsync("/assessments/tracker?target=200")).Errors);
        var page = await browser.GetAsync($"/assessments/tracker?team={empty}");
        Assert.Equal("No open assessments match these filters.", page.Text("#tracker-empty"));
        Assert.Equal("There is no trend to draw: no assessment was open here in these weeks.", page.Text("#trend-empty"));
        Assert.Null(page.Document.QuerySelector("#trend"));
        Assert.Contains("no figure yet", page.Text("#tracker-month"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/assessments/tracker?handler=Csv&target=200")).Status);
        foreach (var worker in new[] { "XX", Guid.NewGuid().ToString() })
        {
            Assert.Equal(["The worker is not in the directory: choose one of the list"], (await browser.GetAsync($"/assessments/tracker?worker={worker}")).Errors);
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync($"/assessments/tracker?handler=Csv&worker={worker}")).Status);
        }
    }

    [Fact]
    public async Task Tracker_OfAWorker_SaysThatTheTrendIsOfThePlace()
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        Assert.StartsWith("Of the place (", (await browser.GetAsync($"/assessments/tracker?worker={team.Worker}")).Text("#trend h2"), StringComparison.Ordinal);
        Assert.DoesNotContain("Of the place", (await browser.GetAsync($"/assessments/tracker?team={team.Team}")).Text("#trend h2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenMeeting_OfALocalityWithATeamOfAnotherOrOfNothing_IsRefusedAtTheTeam()
    {
        var other = (await new Contracts.Workforce.V1.Directory.DirectoryClient(council.As(Roles.Administrator)).SaveLocalityAsync(new Contracts.Workforce.V1.SaveLocalityRequest
        {
            RequestId = Guid.NewGuid().ToString(), Locality = new() { Name = $"Other {Guid.NewGuid():N}"[..20] }
        }, cancellationToken: Stop)).LocalityId;
        using var browser = await council.SignInAsync(Roles.Manager);
        var meetings = await browser.GetAsync("/assessments/tracker/meetings");

        var refused = await browser.SubmitAsync(meetings, "main form[method=post]", ("PlaceLocality", other), ("PlaceTeam", team.Team));

        Assert.Contains("not of Other", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("No meetings match these filters.", (await browser.GetAsync($"/assessments/tracker/meetings?locality={other}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_OfALocalityOrTeamThatIsNone_SaysSo()
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.GetAsync("/assessments/tracker/meetings?locality=zzz&team=zzz");

        Assert.Equal(["There is no such locality: choose one of the list", "There is no such team: choose one of the list"], page.Errors.Order());
        Assert.DoesNotContain("No meetings match", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/assessments/tracker/meetings?handler=Csv&locality=zzz")).Status);
    }

    [Fact]
    public async Task Live_AssessmentStarted_IsPushedAsTheTableOfTheFilter()
    {
        var own = await team.AddTeamAsync("Live");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var events = await ServerEvents.OpenAsync(browser, $"/assessments/tracker?handler=Live&team={own}", limit.Token);
        Assert.Contains("No open assessments match", await events.NextAsync("board"), StringComparison.Ordinal);
        await TestSupport.Eventually.Async(async () =>
        {
            try
            {
                await team.StartAsync(own, "Live", 3);
                return true;
            }
            catch (Grpc.Core.RpcException error) when (error.StatusCode == Grpc.Core.StatusCode.InvalidArgument)
            {
                return false;
            }
        }, "Assessment knows the team");

        var pushed = await events.NextAsync("board");

        Assert.Contains("tracker-table", pushed, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Live", pushed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_ThroughTheListToItsEnd_IsKeptAsItWasSeen()
    {
        using var browser = await council.SignInAsync(Roles.Manager);
        var meetings = await browser.GetAsync($"/assessments/tracker/meetings?team={team.Team}");
        Assert.Contains("No meetings match these filters.", meetings.Text("main"), StringComparison.Ordinal);
        var meeting = await browser.SubmitAsync(meetings, "main form[method=post]", ("PlaceLocality", ""), ("PlaceTeam", team.Team));
        Assert.Equal(["Kit Overdue", "Kit Becoming"], meeting.Document.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.EndsWith("0 of 2 noted; 0 actions not done", meeting.Text("main dl"), StringComparison.Ordinal);
        var again = await browser.SubmitAsync(meetings, "main form[method=post]", ("PlaceTeam", team.Team), ("RequestId", Guid.NewGuid().ToString()));
        Assert.Equal((meeting.Path, true), (again.Path, again.Text("main").Contains("opened before", StringComparison.Ordinal)));

        var early = await browser.GetAsync(meeting.Path + "/close");
        Assert.Contains("2 cases have no note.", early.Text("main"), StringComparison.Ordinal);
        Assert.Contains("cannot be opened again", early.Text("main"), StringComparison.Ordinal);
        var first = await browser.GetAsync(meeting.One("main tbody th a").GetAttribute("href")!);
        Assert.Contains("case 1 of 2", first.Text(".govuk-caption-l"), StringComparison.Ordinal);
        var wrong = await browser.SubmitAsync(first, "form[data-keys]", ("Action", "Chase the school"), ("Owner", ""));
        Assert.Equal(["Choose who does it", "Enter the day by which it is to be done"], wrong.Errors);
        var day = DateTime.UtcNow.AddDays(3);
        var second = await browser.SubmitAsync(wrong, "form[data-keys]", ("Note", "Waits for the school's report."), ("Owner", team.Worker), ("Due-day", $"{day.Day}"), ("Due-month", $"{day.Month}"), ("Due-year", $"{day.Year}"));
        Assert.Equal("Kit Becoming", second.Text("h1"));
        var back = await browser.GetAsync(second.One("a[data-previous]").GetAttribute("href")!);
        Assert.Contains("Chase the school – Ola Tracked, by", back.Text("main"), StringComparison.Ordinal);
        var stale = await browser.SubmitAsync(first, "form[data-keys]", ("Note", "Another's note"));
        Assert.Contains("Waits for the school's report.", Assert.Single(stale.Errors), StringComparison.Ordinal);
        var done = await browser.PressAsync(back, "main li form button");
        Assert.Contains("Done", done.Text("main li .govuk-tag"), StringComparison.Ordinal);
        var last = await browser.SubmitAsync(second, "form[data-keys]", ("Note", "To be submitted on Friday."));
        Assert.Equal("That was the last case of the list.", last.Text(".govuk-notification-banner__heading"));

        var asked = await browser.GetAsync(last.Document.QuerySelectorAll("main a.govuk-button").Single(link => link.TextContent.Contains("Close the meeting", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal("Close this meeting?", asked.Text("h1"));
        Assert.DoesNotContain("no note", asked.Text("main"), StringComparison.Ordinal);
        var closed = await browser.SubmitAsync(asked, "main form[method=post]");
        Assert.Equal("Meeting closed. Actions that are not done are on the list of the next one.", closed.Text(".govuk-notification-banner__heading"));
        Assert.Contains("Waits for the school's report.", closed.Text("#case-1"), StringComparison.Ordinal);
        Assert.Contains("The clock starts at the assessment's date of referral", closed.Text("main"), StringComparison.Ordinal);
        Assert.Null(closed.Document.QuerySelector("main form"));
        var (kept, shut) = (await browser.GetAsync(first.Address.PathAndQuery), await browser.GetAsync(asked.Path));
        Assert.Equal((closed.Path, closed.Path), (kept.Path, shut.Path));
        Assert.StartsWith("This meeting is closed: what was noted stays as it is.", kept.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.StartsWith("This meeting was closed already, ", shut.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        var late = await browser.SubmitAsync(meetings, "main form[method=post]", ("PlaceLocality", ""), ("PlaceTeam", team.Team), ("RequestId", Guid.NewGuid().ToString()));
        Assert.Matches("^This week's meeting of this place was closed by .+ on .+ and cannot be opened again", late.Text(".govuk-notification-banner__heading"));
        var csv = await browser.Client.GetStringAsync(closed.Path + "?handler=Csv", Stop);
        Assert.Contains("1,overdue,", csv, StringComparison.Ordinal);
        Assert.Contains("To be submitted on Friday.", csv, StringComparison.Ordinal);
        Assert.Contains("2 of 2", (await browser.GetAsync($"/assessments/tracker/meetings?team={team.Team}")).Text("main tbody"), StringComparison.Ordinal);

        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        Assert.Contains("To be submitted on Friday.", (await practitioner.GetAsync(closed.Path)).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await practitioner.GetAsync(first.Path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await practitioner.GetAsync(asked.Path)).Status);
        Assert.Null((await practitioner.GetAsync("/assessments/tracker/meetings")).Document.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task Actions_OfTheOwner_AreSaidToBeDoneByThem()
    {
        var own = await team.AddTeamAsync("Acting");
        await TestSupport.Eventually.Async(async () =>
        {
            try
            {
                await team.StartAsync(own, "Acted", 100);
                return true;
            }
            catch (Grpc.Core.RpcException error) when (error.StatusCode == Grpc.Core.StatusCode.InvalidArgument)
            {
                return false;
            }
        }, "Assessment knows the team");
        using var browser = await council.SignInAsync(Roles.Manager);
        var meeting = await browser.SubmitAsync(await browser.GetAsync("/assessments/tracker/meetings"), "main form[method=post]", ("PlaceTeam", own));
        var day = DateTime.UtcNow.AddDays(3);
        await browser.SubmitAsync(await browser.GetAsync(meeting.One("main tbody th a").GetAttribute("href")!), "form[data-keys]",
            ("Action", "Write it up"), ("Owner", team.Worker), ("Due-day", $"{day.Day}"), ("Due-month", $"{day.Month}"), ("Due-year", $"{day.Year}"));

        var mine = await team.AsWorker.GetAsync($"/assessments/tracker/actions?owner=me&team={own}");
        using var other = await council.SignInAsync(Roles.Practitioner);
        Assert.Null((await other.GetAsync($"/assessments/tracker/actions?team={own}")).Document.QuerySelector("main tbody form"));
        var done = await team.AsWorker.SubmitAsync(mine, "main tbody form");

        Assert.Contains("Kit Acted", mine.Text("main tbody"), StringComparison.Ordinal);
        Assert.Equal("The action is done.", done.Text(".govuk-notification-banner__heading"));
        Assert.Contains("No actions match these filters.", done.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Done", (await team.AsWorker.GetAsync($"/assessments/tracker/actions?state=done&team={own}")).Text("main tbody"), StringComparison.Ordinal);
        Assert.Contains("Write it up", await team.AsWorker.Client.GetStringAsync($"/assessments/tracker/actions?handler=Csv&state=all&team={own}", Stop), StringComparison.Ordinal);
    }
}
