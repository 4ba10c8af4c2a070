using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>What people do with the portal, in a browser, with script and without.</summary>
public sealed class JourneyTests(DemoCouncil council)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LogAndDecide_NewChild_LeavesTheBoardDecided(bool script)
    {
        var surname = "Journey" + (script ? "Script" : "Plain");
        var page = await council.SignInAsync("pat", script);

        await page.GetByRole(AriaRole.Button, new() { Name = "Log a contact" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Log a contact" })).First.ClickAsync();
        await page.GetByLabel("Name or council id").FillAsync($"Jo {surname}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        Assert.DoesNotContain(surname, page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a new child" }).ClickAsync();
        await Expect(page.GetByLabel("Last name")).ToHaveValueAsync(surname);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log a contact" }).ClickAsync();

        await page.GetByLabel("Who made the contact").SelectOptionAsync("Police");
        await page.GetByLabel("Conversation").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log contact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Contact logged");

        var reason = page.GetByLabel("Why nothing more is done");
        if (script) await Expect(reason).ToBeHiddenAsync();
        await page.GetByLabel("No further action").CheckAsync();
        await Expect(reason).ToBeVisibleAsync();
        await reason.FillAsync("The school has it in hand.");
        await page.GetByLabel("Who is best placed to help instead").FillAsync("School");
        await page.GetByLabel("Why this is the right outcome").FillAsync("Below the threshold.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Decision recorded");

        await page.GotoAsync("/front-door");
        await Expect(page.GetByText($"Jo {surname}")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CorrectContact_LoggedTwiceFromHistory_AsksOnceAndKeepsTheCorrection(bool script)
    {
        var surname = "Correct" + (script ? "Script" : "Plain");
        var page = await council.SignInAsync("pat", script);
        await page.GotoAsync("/front-door/children/new");
        await page.GetByLabel("First name").FillAsync("Jo");
        await page.GetByLabel("Last name").FillAsync(surname);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log a contact" }).ClickAsync();
        var log = page.Url;
        await page.GetByLabel("Who made the contact").SelectOptionAsync("Police");
        await page.GetByLabel("Conversation").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log contact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Contact logged");

        await page.GotoAsync(log);
        await page.GetByLabel("Who made the contact").SelectOptionAsync("Police");
        await page.GetByLabel("Conversation").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log contact" }).ClickAsync();
        await Expect(page.GetByLabel("This is another contact")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the contact logged on" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Correct what was logged" }).ClickAsync();
        await Expect(page.GetByLabel("Conversation")).ToBeCheckedAsync();
        await page.GetByLabel("Who made the contact").SelectOptionAsync("Schools");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Contact corrected");
        await Expect(page.Locator("main")).ToContainTextAsync("Who made the contact from Police to Schools");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MyContacts_ToTheChild_ChangesTheRecordAndSeesTheReferrals(bool script)
    {
        var page = await council.SignInAsync("pat", script);
        await page.GetByRole(AriaRole.Link, new() { Name = "My open contacts" }).ClickAsync();
        await Expect(page.GetByLabel("Worker")).ToHaveValueAsync("me");
        await page.Locator("main tbody th a").Filter(new() { HasNotText = "Restricted record" }).First.ClickAsync();
        await page.Locator("h1 a").ClickAsync();
        await page.GetByText("Change the record").ClickAsync();

        await page.GetByLabel("Postcode").FillAsync("aa1 1aa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Record changed");
        await Expect(page.Locator("main")).ToContainTextAsync("AA1 1AA");
        await page.GotoAsync("/front-door");
        await page.GetByRole(AriaRole.Link, new() { Name = "Referrals" }).ClickAsync();
        await page.GetByLabel("Route").SelectOptionAsync("No further action");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("route=nfa"));
        await Expect(page.Locator("main tbody tr").First).ToContainTextAsync("No further action");
    }

    [Fact]
    public async Task Keyboard_SkipLinkAndErrorLink_MoveTheFocus()
    {
        var page = await council.SignInAsync("pat");
        await page.GotoAsync("/front-door/find");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" })).ToBeFocusedAsync();

        await page.GetByLabel("Year").FillAsync("2015");
        await page.GetByLabel("Name or council id").FillAsync("ann");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Date of birth must include a day and month" }).ClickAsync();
        await Expect(page.GetByLabel("Day")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Conversion_Print_OpensTheTablesAndLeavesTheControlsOut()
    {
        var page = await council.SignInAsync("ana");
        await page.GotoAsync("/conversion");
        await Expect(page.Locator("#funnel table")).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("#funnel table")).ToBeVisibleAsync();
        await Expect(page.Locator(".app-filter")).ToBeHiddenAsync();
        await Expect(page.Locator(".govuk-service-navigation")).ToBeHiddenAsync();
        await DemoCouncil.KeepAsync(page, "print");
    }

    [Fact]
    public async Task NarrowScreen_Pages_DoNotScrollSideways()
    {
        var page = await council.SignInAsync("pat");
        await page.SetViewportSizeAsync(375, 800);

        foreach (var address in new[] { "/", "/front-door", "/front-door/contacts", "/front-door/referrals", "/front-door/find", "/conversion", "/indicators", "/directory/teams" })
        {
            await page.GotoAsync(address);
            await DemoCouncil.KeepAsync(page, "narrow" + address.Replace('/', '-'));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), address);
        }
        foreach (var selector in new[] { "main tbody th a", "h1 a" })
        {
            if (selector == "main tbody th a") await page.GotoAsync("/front-door/contacts?outcome=referral_assessment");
            await page.Locator(selector).First.ClickAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), page.Url);
        }
    }
}
