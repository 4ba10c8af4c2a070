using CsWorkPerf.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>A conversation about three children of whom each goes another way, from the first call to the figures.</summary>
public sealed class ConversationJourneyTests(DemoCouncil council)
{
    // A source that no other test logs contacts of.
    private const string EmergencyDepartment = "3E", OfIt = "only=source&value=3E";
    private static readonly string[] FirstNames = ["Dee", "Eve", "Fay"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Conversation_ThreeChildrenThreeOutcomes_ReachesTheFiguresOnceEach(bool script)
    {
        var surname = "Ways" + (script ? "Script" : "Plain");
        var page = await council.SignInAsync("pat", script);
        var before = await FiguresAsync(page);
        await page.GotoAsync("/front-door");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a conversation" }).ClickAsync();
        await page.GetByLabel("Name of the caller").FillAsync("Nia Nurse");
        await page.GetByLabel("Organisation").FillAsync("County Hospital");
        foreach (var first in FirstNames) await AddAsync(page, $"{first} {surname}");

        // Nobody said who is calling: the draft stays, with what was typed.
        await page.GetByRole(AriaRole.Button, new() { Name = "End the conversation" }).ClickAsync();
        await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Organisation")).ToHaveValueAsync("County Hospital");
        if (script) await Axe.CheckAsync(page, "journey-conversation-errors");
        await page.GetByLabel("Who is calling").SelectOptionAsync(new SelectOptionValue { Value = EmergencyDepartment });
        await page.GetByRole(AriaRole.Button, new() { Name = "End the conversation" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("3 contacts logged");

        await page.GetByText("Decide each in turn").ClickAsync();
        await DecideAsync(page, "Referral for assessment");
        await page.GetByLabel("Early help", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Which early help service").FillAsync("Family hub");
        await DecideAsync(page, "Early help");
        await page.GetByLabel("No further action").CheckAsync();
        await page.GetByLabel("Why nothing more is done").FillAsync("The hospital goes on with it.");
        await page.GetByLabel("Who is best placed to help instead").FillAsync("Hospital");
        await DecideAsync(page, "No further action");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It was the last of this conversation");
        foreach (var outcome in new[] { "Referral for assessment", "Early help", "No further action" })
            await Expect(page.Locator("main tbody td", new() { HasText = outcome })).ToHaveCountAsync(1);
        if (script) await Axe.CheckAsync(page, "journey-conversation");
        await Eventually.Async(
            () => FiguresAsync(page), now => now == (before.Received + 3, before.Referrals + 1, before.Conversion + 1, before.Decided + 3), "the figures have three contacts, one of them a referral");
    }

    private static async Task AddAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Add a(nother)? child$") }).ClickAsync();
        await page.GetByLabel("Name or council id").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a new child" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and add to the conversation" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
    }

    private static async Task DecideAsync(IPage page, string outcome)
    {
        await page.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Why this is the right outcome").FillAsync("Talked over with the nurse.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Decision recorded");
    }

    private static async Task<(int Received, int Referrals, int Conversion, int Decided)> FiguresAsync(IPage page)
    {
        var (conversion, decided) = await PageFigures.OfTodayAsync(page, "contacts.conversion", OfIt);
        return ((await PageFigures.OfTodayAsync(page, "contacts.received", OfIt)).Num, (await PageFigures.OfTodayAsync(page, "referrals.received", OfIt)).Num, conversion, decided);
    }
}
