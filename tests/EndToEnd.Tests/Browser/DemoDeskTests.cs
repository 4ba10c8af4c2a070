using System.Globalization;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>What the import brings is not all that the pages show: the demonstration has some of the rest as well.</summary>
public sealed class DemoDeskTests(DemoCouncil council)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData("/front-door?concern=high", "#board-rows tr", 3)]
    [InlineData("/front-door?concern=4", "#board-rows tr", 1)]
    [InlineData("/front-door/next-steps", "tbody tr", 10)]
    [InlineData("/front-door/next-steps?state=overdue", "tbody tr", 1)]
    [InlineData("/front-door/next-steps?state=done", "tbody tr", 5)]
    [InlineData("/front-door/agency-checks", "tbody tr", 2)]
    [InlineData("/front-door/agency-checks?state=answered", "tbody tr", 2)]
    [InlineData("/front-door/conversations", "tbody tr", 3)]
    [InlineData("/section-47?visit=waiting", "tbody tr", 2)]
    [InlineData("/section-47?conference=in_time", "tbody tr", 2)]
    [InlineData("/section-47?conference=becoming_overdue", "tbody tr", 1)]
    [InlineData("/section-47?conference=overdue", "tbody tr", 1)]
    [InlineData("/section-47?state=concluded", "tbody tr", 7)]
    [InlineData("/assessments", "tbody tr", 50)]
    [InlineData("/assessments?state=submitted", "tbody tr", 3)]
    [InlineData("/assessments?state=returned", "tbody tr", 1)]
    [InlineData("/assessments?state=withdrawn", "tbody tr", 1)]
    // The referrals of the conversations start these.
    [InlineData("/assessments?worker=nobody", "tbody tr", 1)]
    public async Task Demo_PageOfRecords_HasSomethingToShow(string address, string rows, int atLeast)
    {
        var page = await council.SignInAsync("pat", script: false);

        await page.GotoAsync(address);

        Assert.InRange(await page.Locator(rows).CountAsync(), atLeast, 500);
    }

    [Fact]
    public async Task Demo_WorkerOfAnAssessmentTeam_HasAssessmentsPlannedAndReturned()
    {
        var page = await council.SignInAsync("sam", script: false);
        await page.GotoAsync("/");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "My open assessments" }).ClickAsync();

        Assert.InRange(await page.Locator("tbody tr").CountAsync(), 4, 500);
        Assert.InRange(await page.GetByText("Returned", new() { Exact = true }).CountAsync(), 1, 500);
        await page.GotoAsync("/assessments?order=-due_on");
        Assert.InRange(await page.GetByText("Planned for").CountAsync(), 5, 500);
    }

    // Journeys work in the same council, so only what the demonstration itself did is counted, however much there is besides: of last
    // month's programme, of last week's meeting, by what is written.
    [Theory]
    [InlineData("ari", "/audits/cases", "tbody tr:has-text('{month}'):has-text('Ari Auditor')", 3)]
    [InlineData("ari", "/audits/cases?state=to_do", "tbody tr:has-text('{month}')", 1)]
    [InlineData("morgan", "/audits/cases?state=moderated&whose=all", "tbody tr:has-text('{month}')", 2)]
    [InlineData("morgan", "/audits/actions", "tbody tr:has-text('Write the chronology of the last two years')", 1)]
    [InlineData("morgan", "/assessments/authorise", "tbody tr", 2)]
    [InlineData("toni", "/assessments/authorise", "tbody tr", 2)]
    [InlineData("morgan", "/assessments/tracker/meetings", "tbody tr:has-text('{meeting}'):has-text('Closed')", 1)]
    [InlineData("morgan", "/assessments/tracker/actions", "tbody tr:has-text('the health visitor')", 1)]
    [InlineData("morgan", "/assessments/tracker/actions", "tbody tr:has-text('finish the analysis')", 1)]
    [InlineData("morgan", "/assessments/tracker/actions", "tbody tr:has-text('Call the father')", 1)]
    [InlineData("pat", "/front-door?worker=me", "#board-rows tr", 1)]
    public async Task Demo_WhoSignsIn_HasWorkOfTheirOwn(string name, string address, string rows, int atLeast)
    {
        var today = LondonTime.Today(TimeProvider.System);
        var page = await council.SignInAsync(name, script: false);

        await page.GotoAsync(address);

        var own = rows.Replace("{month}", today.AddMonths(-1).ToString("MMMM yyyy", British), StringComparison.Ordinal)
            .Replace("{meeting}", Periods.StartOf(PeriodKind.Week, today).AddDays(-6).ToString("d MMM yyyy", British), StringComparison.Ordinal);
        Assert.InRange(await page.Locator(own).CountAsync(), atLeast, 500);
    }

    [Fact]
    public async Task Demo_Timeliness_StandsBesideTheNeighboursOfACouncil()
    {
        var page = await council.SignInAsync("ana", script: false);

        await page.GotoAsync("/assessments/timeliness");

        await Microsoft.Playwright.Assertions.Expect(page.Locator("main")).ToContainTextAsync("neighbours of Norfolk");
    }

    [Fact]
    public async Task Demo_Conversation_IsAboutBrothersAndSisters()
    {
        var page = await council.SignInAsync("pat", script: false);
        await page.GotoAsync("/front-door/conversations");

        await page.Locator("tbody tr").Filter(new() { HasText = "Primary School" }).First.GetByRole(Microsoft.Playwright.AriaRole.Link).First.ClickAsync();

        Assert.InRange(await page.Locator("table tbody tr").CountAsync(), 2, 10);
    }
}
