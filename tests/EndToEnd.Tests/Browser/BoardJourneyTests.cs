using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>The board in two browsers at once, and in one without script.</summary>
public sealed class BoardJourneyTests(DemoCouncil council)
{
    private const string NewestFromHousing = "/front-door?source=4&order=-received_at";

    private static ILocator State(IPage page) => page.Locator("[data-live-state]");

    /// <summary>A new child's open contact; its id.</summary>
    private static async Task<string> LogAsync(IPage page, string surname)
    {
        await page.GotoAsync("/front-door/children/new");
        await page.GetByLabel("First name").FillAsync("Jo");
        await page.GetByLabel("Last name").FillAsync(surname);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log a contact" }).ClickAsync();
        await page.GetByLabel("Who made the contact").SelectOptionAsync("Housing");
        await page.GetByLabel("Conversation").CheckAsync();
        await page.GetByLabel("Worker").SelectOptionAsync("Nobody yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log contact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Contact logged");
        return page.Url[(page.Url.LastIndexOf('/') + 1)..];
    }

    private static async Task DecideAsync(IPage page, string contactId)
    {
        await page.GotoAsync($"/front-door/contacts/{contactId}");
        await page.GetByLabel("Referral for assessment").CheckAsync();
        await page.GetByLabel("Why this is the right outcome").FillAsync("Needs an assessment.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Decision recorded");
    }

    [Fact]
    public async Task Board_OtherDecides_ChangesWithoutAReloadAndKeepsFocusAndTicks()
    {
        var pat = await council.SignInAsync("pat");
        var morgan = await council.SignInAsync("morgan");
        var (leaves, stays) = (await LogAsync(morgan, "LiveLeaves"), await LogAsync(morgan, "LiveStays"));
        await pat.GotoAsync(NewestFromHousing);
        await Expect(State(pat)).ToContainTextAsync("Live");
        await Expect(pat.Locator($"#contact-{leaves}")).ToBeVisibleAsync();
        await pat.EvaluateAsync("window.loadedOnce = true");
        await pat.Locator($"#select-{stays}").CheckAsync();
        await pat.Locator($"#open-{stays}").FocusAsync();

        await DecideAsync(morgan, leaves);

        await Expect(pat.Locator($"#contact-{leaves}")).ToHaveCountAsync(0);
        await Expect(pat.Locator($"#open-{stays}")).ToBeFocusedAsync();
        await Expect(pat.Locator($"#select-{stays}")).ToBeCheckedAsync();
        await Expect(pat.Locator("[data-live-news]")).ToHaveTextAsync("The board has changed: 1 gone.");
        Assert.True(await pat.EvaluateAsync<bool>("window.loadedOnce === true"));

        // What the focus is on may itself go: the focus stays on the page, and a screen reader hears of it.
        await DecideAsync(morgan, stays);
        await Expect(pat.Locator($"#contact-{stays}")).ToHaveCountAsync(0);
        await Expect(pat.Locator("#board-heading")).ToBeFocusedAsync();
        await Expect(pat.Locator("[data-live-news]")).ToContainTextAsync("The contact of Jo LiveStays that you were at has left this list.");
    }

    [Fact]
    public async Task Board_PausedOrWithoutConnection_SaysSoAndCatchesUp()
    {
        var pat = await council.SignInAsync("pat");
        var morgan = await council.SignInAsync("morgan");
        await pat.GotoAsync(NewestFromHousing);
        await pat.GetByRole(AriaRole.Button, new() { Name = "Pause live updates" }).ClickAsync();
        await Expect(State(pat)).ToContainTextAsync("paused");
        var contact = await LogAsync(morgan, "LivePaused");
        await Expect(pat.Locator($"#contact-{contact}")).ToHaveCountAsync(0);
        await pat.GetByRole(AriaRole.Button, new() { Name = "Resume live updates" }).ClickAsync();
        await Expect(pat.Locator($"#contact-{contact}")).ToBeVisibleAsync();

        await pat.RouteAsync("**/front-door?*handler=Live*", route => route.AbortAsync());
        await pat.ReloadAsync();
        await Expect(State(pat)).ToContainTextAsync("The connection is lost");
        await DecideAsync(morgan, contact);
        await pat.UnrouteAllAsync();
        await Expect(State(pat)).ToContainTextAsync("Live");
        await Expect(pat.Locator($"#contact-{contact}")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Board_SignOnClaimAndGoHome_LeavesNothingBehind(bool script)
    {
        var page = await council.SignInAsync("pat", script);
        var contact = await LogAsync(page, "Homing" + (script ? "Script" : "Plain"));
        await page.GotoAsync(NewestFromHousing);
        await page.GetByLabel("On duty until").FillAsync("25:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign on" }).ClickAsync();
        // A live update leaves the error and what was typed.
        if (script) await Expect(State(page)).ToContainTextAsync("Live");
        await Expect(page.Locator("#Until-error")).ToContainTextAsync("Enter a time such as 9:05 or 14:30");
        await Expect(page.GetByLabel("On duty until")).ToHaveValueAsync("25:00");
        await page.GetByLabel("On duty until").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign on" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You are on duty until");

        await page.Locator($"#claim-{contact}").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 contact is yours now.");
        await Expect(page.Locator($"#contact-{contact}")).ToContainTextAsync("You");
        if (!script)
        {
            await Expect(page.Locator("[data-live]")).ToBeHiddenAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Reload" }).ClickAsync();
            await Expect(page.Locator($"#contact-{contact}")).ToContainTextAsync("You");
        }

        await page.Locator($"#select-{contact}").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reassign selected" }).ClickAsync();
        await page.GetByLabel("To the worker").SelectOptionAsync("nobody");
        await page.GetByLabel("Why they are reassigned").FillAsync("Going home.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reassign", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 contact reassigned.");
        await page.Locator("#sign-off").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You are off duty.");
    }
}
