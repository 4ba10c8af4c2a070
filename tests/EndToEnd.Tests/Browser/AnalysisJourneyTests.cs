using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>A lead looks at demand and conversion: filters stay from page to page, figures agree with each other and with their files.</summary>
public sealed class AnalysisJourneyTests(DemoCouncil council)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Analysis_FilteredOnOnePage_StaysFilteredOnTheOthersAndAgrees(bool script)
    {
        var page = await council.SignInAsync("ana", script);
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Demand" }).First.ClickAsync();
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("2025-10-01");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("2026-03-31");
        await page.GetByLabel("Source").SelectOptionAsync("Police");
        await page.GetByLabel("Mode").SelectOptionAsync("Conversation");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await FilteredAsync(page);
        if (script) await Axe.CheckAsync(page, "journey-demand");
        var all = await TotalAsync(page, "hours", "All");
        Assert.True(all > 0, "There are no conversations with the police.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Month by month" }).ClickAsync();
        await FilteredAsync(page);
        await Expect(page.GetByLabel("Source")).ToHaveValueAsync("Police");
        var months = await CellsAsync(page, "months", "Whole period");
        Assert.Equal(all, Number(months[0]));
        await Expect(page.Locator("#months .app-chart__title")).ToContainTextAsync(
            new Regex($"^Contacts (rose|fell) from {months[1]} to {months[0]} |^Contacts stayed at {months[0]}"));
        Assert.Equal(all, await SumOfFileAsync(page, "#months", "contacts"));

        // The other meaning: fewer, by those that became referrals.
        await page.GetByLabel("Count").SelectOptionAsync("Contacts not accepted");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("contacts=not_accepted"));
        await Expect(page.Locator("#months .app-chart__title")).ToContainTextAsync("Contacts not accepted");
        Assert.InRange(Number((await CellsAsync(page, "months", "Whole period"))[0]), 1, all - 1);

        await page.GetByRole(AriaRole.Link, new() { Name = "Shares of sources" }).ClickAsync();
        await Expect(page.Locator("#months .app-chart__title")).ToContainTextAsync("of contacts not accepted");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cohort and period" }).ClickAsync();
        await FilteredAsync(page);
        await Expect(page.Locator("main")).ToContainTextAsync($"All contacts are every approach, whatever came of it: {all} in these days.");
        if (script) await Axe.CheckAsync(page, "journey-cohorts");

        await page.GetByRole(AriaRole.Link, new() { Name = "Formal route" }).ClickAsync();
        await page.GetByLabel("Comparator", new() { Exact = true }).FillAsync("52");
        await page.GetByLabel("Comparator is for").FillAsync("elsewhere");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Comparator, elsewhere: 52.0%.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Before and after" }).ClickAsync();
        await page.GetByLabel("Day of the change").FillAsync("2026-01-05");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Season is not accounted for");
        await page.GotoAsync(page.Url.Replace("2026-01-05", "2036-01-05", StringComparison.Ordinal));
        await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
    }

    private static Task FilteredAsync(IPage page) =>
        Expect(page).ToHaveURLAsync(new Regex("^(?=.*from=2025-10-01)(?=.*to=2026-03-31)(?=.*source=Police)(?=.*mode=conversation)"));

    /// <summary>The sum of a row's cells but the last, which must be their sum.</summary>
    private static async Task<int> TotalAsync(IPage page, string figure, string row)
    {
        var cells = (await CellsAsync(page, figure, row)).Select(Number).ToList();
        Assert.Equal(cells[..^1].Sum(), cells[^1]);
        return cells[^1];
    }

    private static async Task<IReadOnlyList<string>> CellsAsync(IPage page, string figure, string row) =>
        await page.Locator($"#{figure} tbody tr").Filter(new() { Has = page.Locator($"th:text-is('{row}')") }).Locator("td").AllTextContentsAsync();

    /// <summary>A column of the file behind a figure, added up.</summary>
    private static async Task<int> SumOfFileAsync(IPage page, string figure, string column)
    {
        var href = await page.Locator($"{figure} a", new() { HasText = "Download as CSV" }).GetAttributeAsync("href");
        var answer = await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), href).ToString());
        Assert.StartsWith("text/csv", answer.Headers["content-type"], StringComparison.Ordinal);
        var lines = (await answer.TextAsync()).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(',')).ToList();
        var place = Array.IndexOf(lines[0], column);
        return lines.Skip(1).Sum(cells => Number(cells[place]));
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
}
