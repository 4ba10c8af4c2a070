using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>The weekly meeting as a manager holds it: from the tracker through the list to the minutes. There is one a week, so each has a council of its own.</summary>
public sealed class TrackerJourneyTests
{
    private static readonly string WithoutASpace = new('x', 500);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WeeklyMeeting_FromTheTrackerToItsMinutes_IsKeptAsItWasSeen(bool script)
    {
        await using var council = new DemoCouncil();
        var page = await council.SignInAsync("morgan", script);
        await page.GotoAsync("/assessments/tracker");
        var overdue = (await page.Locator("#tracker-month .app-pair__figure").Last.InnerTextAsync()).Split('\n')[0].Trim();
        await CheckAsync(page, script, "tracker");
        await page.SetViewportSizeAsync(400, 800);
        Assert.False(script && await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "The page itself scrolls sideways.");
        await DemoCouncil.KeepAsync(page, $"tracker-telephone-{script}");
        await page.SetViewportSizeAsync(1250, 900);
        await page.GetByRole(AriaRole.Link, new() { Name = "Weekly meetings" }).ClickAsync();
        await CheckAsync(page, script, "tracker-meetings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open this week's meeting" }).ClickAsync();

        // What the meeting keeps is what the tracker said.
        await Expect(page.Locator(".app-pair__figure").Last).ToHaveTextAsync(overdue);
        await CheckAsync(page, script, "tracker-meeting");
        var meeting = page.Url;
        var first = (await page.Locator("main tbody th").First.InnerTextAsync()).Trim();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go through the list" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(first);
        await CheckAsync(page, script, "tracker-case");
        await NoteAsync(page, script);
        await Expect(page.Locator(".govuk-caption-l")).ToContainTextAsync("case 2 of");
        await BackAsync(page, script);
        await Expect(page.Locator("main li").First).ToContainTextAsync("Chase the school's report");
        await page.SetViewportSizeAsync(400, 800);
        await DemoCouncil.KeepAsync(page, $"tracker-case-telephone-{script}");
        await page.SetViewportSizeAsync(1250, 900);

        await page.GotoAsync(meeting);
        await Expect(page.Locator("#case-1")).ToContainTextAsync("Report of the school is missing.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close the meeting" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Close this meeting?");
        await CheckAsync(page, script, "tracker-close");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close the meeting" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Meeting closed.");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator("#case-1")).ToContainTextAsync("Chase the school's report");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" })).ToBeHiddenAsync();
        Assert.False(await WiderThanThePageAsync(page), "The minutes are wider than the paper.");
        await DemoCouncil.KeepAsync(page, $"tracker-minutes-print-{script}");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await CheckAsync(page, script, "tracker-minutes");

        await page.GotoAsync("/assessments/tracker/actions");
        await CheckAsync(page, script, "tracker-actions");
        await page.Locator("main tbody tr").Filter(new() { HasText = "Chase the school's report" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The action is done.");
        // The minutes stay as they were.
        await page.GotoAsync(meeting);
        await Expect(page.Locator("#case-1 .app-meeting__note").Last).Not.ToContainTextAsync("Done");
    }

    /// <summary>With script the whole case is done from the keyboard, from the note, where the page puts the cursor.</summary>
    private static async Task NoteAsync(IPage page, bool script)
    {
        var day = DateTime.UtcNow.AddDays(3);
        if (!script)
        {
            await page.GetByLabel("Note").FillAsync("Report of the school is missing. " + WithoutASpace);
            await page.GetByLabel("Action", new() { Exact = true }).FillAsync("Chase the school's report");
            await page.GetByLabel("Who").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            foreach (var (label, value) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) }) await page.GetByLabel(label, new() { Exact = true }).FillAsync($"{value}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save and go to the next" }).ClickAsync();
            return;
        }
        await Expect(page.GetByLabel("Note")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Report of the school is missing. ");
        await page.Keyboard.InsertTextAsync(WithoutASpace);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Chase the school's report");
        await page.Keyboard.PressAsync("Tab");
        if (await page.GetByLabel("Who").InputValueAsync() == "") await page.Keyboard.PressAsync("ArrowDown");
        foreach (var value in new[] { day.Day, day.Month, day.Year })
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync($"{value}");
        }
        await page.Keyboard.PressAsync("Control+Enter");
    }

    private static async Task BackAsync(IPage page, bool script)
    {
        if (!script)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Previous case" }).ClickAsync();
            return;
        }
        // The script puts the cursor there, and then knows the keys.
        await Expect(page.GetByLabel("Note")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Alt+PageUp");
    }

    private static async Task<bool> WiderThanThePageAsync(IPage page) =>
        await page.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth > innerWidth");

    // What axe runs is script itself.
    private static Task CheckAsync(IPage page, bool script, string name) => script ? Axe.CheckAsync(page, "journey-" + name) : Task.CompletedTask;
}
