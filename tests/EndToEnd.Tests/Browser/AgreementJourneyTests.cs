using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>A decision that needs a manager's agreement: proposed, returned, proposed again, agreed to. In this council that is the outcome open case.</summary>
public sealed class AgreementJourneyTests(DemoCouncil council)
{
    [Fact]
    public async Task ProposedDecision_ReturnedAndProposedAgain_IsDecidedWhenTheManagerAgrees()
    {
        var (pat, morgan) = (await council.SignInAsync("pat"), await council.SignInAsync("morgan"));
        var contact = await LogAsync(pat);
        await pat.GetByLabel("Passed to the open case").CheckAsync();
        await pat.GetByLabel("Worker who has the case").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await pat.GetByLabel("Why this is the right outcome").FillAsync("They have a worker.");
        await pat.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(pat.GetByRole(AriaRole.Alert)).ToContainTextAsync("Decision proposed");
        await Axe.CheckAsync(pat, "agreement-contact");
        await pat.GetByRole(AriaRole.Link, new() { Name = "Open the proposed decision" }).ClickAsync();
        await Expect(pat.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToBeVisibleAsync();
        await Axe.CheckAsync(pat, "agreement-own");
        await pat.GotoAsync("/front-door");
        await pat.Locator("#board-counts").GetByRole(AriaRole.Link, new() { Name = "wait for agreement" }).ClickAsync();
        await Expect(pat.Locator("#board-rows")).ToContainTextAsync("To be agreed");
        await Axe.CheckAsync(pat, "agreement-board");

        await morgan.GotoAsync("/");
        await Axe.CheckAsync(morgan, "agreement-home");
        await morgan.GetByRole(AriaRole.Link, new() { Name = "Decisions to agree to" }).ClickAsync();
        await Axe.CheckAsync(morgan, "agreement-queue");
        await morgan.GetByRole(AriaRole.Link, new() { Name = "Jo Agreed" }).ClickAsync();
        await morgan.GetByRole(AriaRole.Button, new() { Name = "Return it" }).ClickAsync();
        await morgan.GetByRole(AriaRole.Link, new() { Name = "Enter why" }).ClickAsync();
        await Expect(morgan.GetByLabel("Why it is returned")).ToBeFocusedAsync();
        await Axe.CheckAsync(morgan, "agreement-errors");
        await morgan.GetByLabel("Why it is returned").FillAsync("Say which worker.");
        await morgan.GetByRole(AriaRole.Button, new() { Name = "Return it" }).ClickAsync();
        await Expect(morgan.GetByRole(AriaRole.Alert)).ToContainTextAsync("Returned");

        await pat.GotoAsync("/");
        await pat.GetByRole(AriaRole.Link, new() { Name = "Returned to me" }).ClickAsync();
        await Axe.CheckAsync(pat, "agreement-returned");
        await pat.GetByRole(AriaRole.Link, new() { Name = "Jo Agreed" }).ClickAsync();
        await Expect(pat.Locator("main")).ToContainTextAsync("Say which worker.");
        await pat.GotoAsync(contact);
        await Axe.CheckAsync(pat, "agreement-contact-returned");
        await Expect(pat.GetByLabel("Passed to the open case")).ToBeCheckedAsync();
        await pat.GetByLabel("Why this is the right outcome").FillAsync("They have a worker, Sam.");
        await pat.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();

        await morgan.GotoAsync(contact);
        await morgan.GetByRole(AriaRole.Link, new() { Name = "Agree to it or return it" }).ClickAsync();
        await Axe.CheckAsync(morgan, "agreement-second");
        await morgan.GetByRole(AriaRole.Button, new() { Name = "Agree and decide the contact" }).ClickAsync();
        await Expect(morgan.GetByRole(AriaRole.Alert)).ToContainTextAsync("Agreed: the decision stands");
        await Expect(morgan.Locator("main")).ToContainTextAsync("They have a worker, Sam.");
        await Axe.CheckAsync(morgan, "agreement-decided");
    }

    private static async Task<string> LogAsync(IPage page)
    {
        await page.GotoAsync("/front-door/children/new");
        await page.GetByLabel("First name").FillAsync("Jo");
        await page.GetByLabel("Last name").FillAsync("Agreed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log a contact" }).ClickAsync();
        await page.GetByLabel("Who made the contact").SelectOptionAsync(new SelectOptionValue { Value = "5B" });
        await page.GetByLabel("Conversation").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log contact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Contact logged");
        return page.Url;
    }
}
