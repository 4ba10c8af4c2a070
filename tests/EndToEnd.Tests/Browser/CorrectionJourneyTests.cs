using CsWorkPerf.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>A decision recorded and corrected, and corrected back: the history keeps all of it, and the figures follow.</summary>
public sealed class CorrectionJourneyTests(DemoCouncil council)
{
    // A source that no other test logs contacts of.
    private const string Probation = "7", OfProbation = "only=source_group&value=Other legal agency";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CorrectDecision_ReferralToEarlyHelpAndBack_KeepsWhatWasDecidedAndMovesTheFigures(bool script)
    {
        var page = await council.SignInAsync("morgan", script);
        var (conversion, referrals) = await FiguresAsync(page);
        var contact = await LogAsync(page, "Amend" + (script ? "Script" : "Plain"));
        await DecideAsync(page, "Referral for assessment", "A referral at first sight.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Decision recorded");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open the referral" })).ToBeVisibleAsync();
        await StandAtAsync(page, (conversion.Num + 1, conversion.Den + 1), referrals.Num + 1);

        await page.GotoAsync(contact);
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct the decision" }).ClickAsync();
        if (script) await Axe.CheckAsync(page, "journey-correct");
        await DecideAsync(page, "Early help", "The family wants support.");
        await page.GetByLabel("Which early help service").FillAsync("Family hub");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Enter why the decision is corrected" }).ClickAsync();
        if (script) await Expect(page.GetByLabel("Why the decision is corrected")).ToBeFocusedAsync();
        await page.GetByLabel("Why the decision is corrected").FillAsync("The wrong outcome was chosen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("The referral that this decision made here is withdrawn");
        if (script) await Axe.CheckAsync(page, "journey-correct-check");
        // Thought better of it, and nothing that was entered is lost.
        await page.GetByRole(AriaRole.Button, new() { Name = "Change what I entered" }).ClickAsync();
        await Expect(page.GetByLabel("Why the decision is corrected")).ToHaveValueAsync("The wrong outcome was chosen.");
        await Expect(page.GetByLabel("Early help", new() { Exact = true })).ToBeCheckedAsync();
        await Expect(page.GetByLabel("Which early help service")).ToHaveValueAsync("Family hub");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct the decision" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Decision corrected");
        await Expect(page.Locator("main")).ToContainTextAsync("A referral at first sight.");
        await Expect(page.Locator("main")).ToContainTextAsync("The wrong outcome was chosen.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the withdrawn referral" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("It counts in no figure");
        await StandAtAsync(page, (conversion.Num, conversion.Den + 1), referrals.Num);

        await page.GotoAsync(contact);
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct the decision" }).ClickAsync();
        await DecideAsync(page, "Referral for assessment", "It was right the first time.");
        await page.GetByLabel("Why the decision is corrected").FillAsync("Corrected by mistake.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("The referral that was withdrawn is made good again");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct the decision" }).ClickAsync();
        await Expect(page.GetByText("The wrong outcome was chosen.").First).ToBeVisibleAsync();
        await StandAtAsync(page, (conversion.Num + 1, conversion.Den + 1), referrals.Num + 1);
    }

    private static async Task<string> LogAsync(IPage page, string surname)
    {
        await page.GotoAsync("/front-door/children/new");
        await page.GetByLabel("First name").FillAsync("Jo");
        await page.GetByLabel("Last name").FillAsync(surname);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log a contact" }).ClickAsync();
        await page.GetByLabel("Who made the contact").SelectOptionAsync(new SelectOptionValue { Value = Probation });
        await page.GetByLabel("Conversation").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log contact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Contact logged");
        return page.Url;
    }

    private static async Task DecideAsync(IPage page, string outcome, string why)
    {
        await page.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Why this is the right outcome").FillAsync(why);
    }

    private static Task StandAtAsync(IPage page, (int, int) conversion, int referrals) => Eventually.Async(
        () => FiguresAsync(page), figures => figures.Conversion == conversion && figures.Referrals.Num == referrals, $"conversion is {conversion} and there are {referrals} referrals");

    private static async Task<((int Num, int Den) Conversion, (int Num, int Den) Referrals)> FiguresAsync(IPage page) =>
        (await PageFigures.OfTodayAsync(page, "contacts.conversion", OfProbation), await PageFigures.OfTodayAsync(page, "referrals.received", OfProbation));
}
