using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>A conversation in a browser: what is typed is kept, whatever happens to the browser or the line.</summary>
public sealed class ConversationTests(DemoCouncil council)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Conversation_ThreeChildren_IsLoggedAndDecidedInTurn(bool script)
    {
        var surname = "Talk" + (script ? "Script" : "Plain");
        var page = await council.SignInAsync("pat", script);
        await StartAsync(page);
        await page.GetByLabel("Who is calling").SelectOptionAsync("Schools");
        await page.GetByLabel("Name of the caller").FillAsync("Helen Head");
        await page.GetByLabel("Organisation").FillAsync("Northside Primary");
        foreach (var first in new[] { "Ann", "Bo", "Cy" }) await AddNewAsync(page, $"{first} {surname}");
        await Expect(page.GetByLabel("Name of the caller")).ToHaveValueAsync("Helen Head");

        await page.GetByRole(AriaRole.Button, new() { Name = "End the conversation" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("3 contacts logged");
        await page.GetByText("Decide each in turn").ClickAsync();
        foreach (var first in new[] { "Ann", "Bo", "Cy" })
        {
            await Expect(page.Locator("h1")).ToHaveTextAsync($"{first} {surname}");
            await page.GetByLabel("Advice and information").CheckAsync();
            await page.GetByLabel("Why this is the right outcome").FillAsync("The school goes on with it.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        }
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It was the last of this conversation");
        await Expect(page.Locator("main tbody td", new() { HasText = "Advice and information" })).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Draft_ClosedWithoutSaving_IsThereAgain()
    {
        var page = await council.SignInAsync("pat");
        await StartAsync(page);
        await page.GetByLabel("Name of the caller").FillAsync("Typed and left");

        // Nobody pressed a button: the script saves some seconds after it was typed.
        await Expect(page.Locator("#draft input[name='Form.Version']")).ToHaveValueAsync("2", new() { Timeout = 15_000 });
        await Expect(page.Locator("#draft-status")).ToContainTextAsync("Saved at");
        var (again, address) = (await page.Context.NewPageAsync(), new Uri(page.Url).AbsolutePath);
        await page.CloseAsync();
        await again.GotoAsync("/front-door/conversations");
        // Others of the same person may be under way.
        await again.Locator($"main tbody th a[href='{address}']").ClickAsync();

        await Expect(again.GetByLabel("Name of the caller")).ToHaveValueAsync("Typed and left");
    }

    [Fact]
    public async Task Draft_LineLostWhileTyping_SaysSoAndSavesWhenItIsBack()
    {
        var page = await council.SignInAsync("pat");
        await StartAsync(page);
        var address = page.Url;
        await SavedByItselfAsync(page);
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("Name of the caller").FillAsync("Said without a line");
        await page.GetByLabel("Organisation").FillAsync("Northside");
        await Expect(page.Locator("#draft-status")).ToContainTextAsync("there is no connection", new() { Timeout = 15_000 });

        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("#draft-status")).ToContainTextAsync("Saved at", new() { Timeout = 15_000 });
        // Then a button, which must not count as another window.
        await page.GetByLabel("Role").FillAsync("Head");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Draft saved");
        await page.GotoAsync(address);
        await Expect(page.GetByLabel("Organisation")).ToHaveValueAsync("Northside");
        await Expect(page.GetByLabel("Role")).ToHaveValueAsync("Head");
    }

    [Theory]
    [InlineData("Save draft", "Draft saved.")]
    [InlineData("End the conversation and log the contacts", "There is a problem")]
    [InlineData("Add a child", "Add a child to the conversation")]
    public async Task Draft_ButtonPressedWithoutALine_StaysAndKeepsWhatWasTyped(string button, string afterwards)
    {
        var page = await council.SignInAsync("pat");
        await StartAsync(page);
        var address = page.Url;
        await SavedByItselfAsync(page);
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("Name of the caller").FillAsync("Typed without a line");
        var pressed = page.GetByRole(AriaRole.Button, new() { Name = button });

        // Twice: the second time it is known already that there is no line.
        foreach (var _ in new[] { 1, 2 })
        {
            await pressed.ClickAsync();
            await Expect(page.Locator("#draft-pressed")).ToContainTextAsync("there is no connection");
            await Expect(page.Locator("#draft-status")).ToContainTextAsync("Not saved");
            await Expect(page.GetByLabel("Name of the caller")).ToHaveValueAsync("Typed without a line");
        }
        Assert.Equal(address, page.Url);
        Assert.True(await pressed.EvaluateAsync<bool>("button => button.nextElementSibling?.id === 'draft-pressed'"), "It is said beside the button.");
        await LeavingWarnsAsync(page, true);
        await Axe.CheckAsync(page, "draft-without-a-line");

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#draft-pressed")).ToContainTextAsync("saved now", new() { Timeout = 15_000 });
        await LeavingWarnsAsync(page, false);
        await pressed.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(afterwards);
        await page.GotoAsync(address);
        await Expect(page.GetByLabel("Name of the caller")).ToHaveValueAsync("Typed without a line");
    }

    [Fact]
    public async Task Draft_ButtonPressedWithoutALineAndNothingTypedSince_Stays()
    {
        var page = await council.SignInAsync("pat");
        await StartAsync(page);
        var address = page.Url;
        await SavedByItselfAsync(page);
        await page.Context.SetOfflineAsync(true);

        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();

        await Expect(page.Locator("#draft-pressed")).ToContainTextAsync("there is no connection");
        Assert.Equal(address, page.Url);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Draft_ChildTakenOutByKeyboard_AsksFirst(bool script)
    {
        var page = await council.SignInAsync("pat", script);
        await StartAsync(page);
        var draft = page.Url;
        await AddNewAsync(page, "Odd Oneout" + (script ? "Script" : "Plain"));
        await page.GetByLabel("What was asked or told").FillAsync("Of another child.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Take out" }).PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("out of the conversation?");
        await Expect(page.Locator("main")).ToContainTextAsync("Of another child.");
        if (script) await Axe.CheckAsync(page, "take-out");
        await page.GetByRole(AriaRole.Link, new() { Name = "Keep them in" }).PressAsync("Enter");
        await Expect(page.GetByLabel("What was asked or told")).ToHaveValueAsync("Of another child.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take out" }).PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("out of the conversation?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take out" }).PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Child taken out");
        Assert.Equal(draft, page.Url);
    }

    /// <summary>The script has come, and saves.</summary>
    private static async Task SavedByItselfAsync(IPage page)
    {
        await page.GetByLabel("Role").FillAsync("Teacher");
        await Expect(page.Locator("#draft input[name='Form.Version']")).ToHaveValueAsync("2", new() { Timeout = 15_000 });
    }

    private static Task LeavingWarnsAsync(IPage page, bool warns) =>
        page.WaitForFunctionAsync("warns => window.dispatchEvent(new Event('beforeunload', { cancelable: true })) !== warns", warns);

    [Fact]
    public async Task Draft_InTwoWindows_TellsTheSecondAndOverwritesNothingUnseen()
    {
        var first = await council.SignInAsync("pat");
        await StartAsync(first);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await first.GetByLabel("Name of the caller").FillAsync("First window");
        await Expect(first.Locator("#draft input[name='Form.Version']")).ToHaveValueAsync("2", new() { Timeout = 15_000 });

        await second.GetByLabel("Name of the caller").FillAsync("Second window");

        await Expect(second.Locator("#draft-status")).ToContainTextAsync("saved in another window", new() { Timeout = 15_000 });
        await second.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was stored");
        await Expect(second.GetByLabel("Name of the caller")).ToHaveValueAsync("Second window");
        await Expect(second.Locator("#draft-status")).ToHaveTextAsync("Not saved");
        await LeavingWarnsAsync(second, true);
        await second.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("Draft saved");
    }

    private static async Task StartAsync(IPage page)
    {
        await page.GotoAsync("/front-door");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a conversation" }).ClickAsync();
        await Expect(page.Locator("#draft-status")).ToContainTextAsync("Saved at");
    }

    private static async Task AddNewAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Add a(nother)? child$") }).ClickAsync();
        await page.GetByLabel("Name or council id").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a new child" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and add to the conversation" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
    }
}
