using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>A section 47 enquiry from the strategy discussion to the conference, with every form on the way; axe finds nothing on any page.</summary>
public sealed class EnquiryJourneyTests(DemoCouncil council)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enquiry_FromDiscussionToConference_IsRecordedStepByStep(bool script)
    {
        var page = await council.SignInAsync("morgan", script);
        await AddChildAsync(page, script ? "Scripted" : "Plain");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a section 47 enquiry" }).Or(page.GetByRole(AriaRole.Link, new() { Name = "Start a section 47 enquiry" })).ClickAsync();
        await CheckAsync(page, script, "start");
        await PressAsync(page, "Start the enquiry");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Enter the day of the strategy discussion");
        await CheckAsync(page, script, "start-errors");
        await EnterAsync(page, "Day of the strategy discussion", Today);
        await page.GetByLabel("What the strategy discussion decided").FillAsync("The police and the school took part.");
        await PressAsync(page, "Start the enquiry");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enquiry started.");
        await CheckAsync(page, script, "started");
        var record = page.Url;

        await FollowAsync(page, "Record the visit");
        await CheckAsync(page, script, "visit");
        await EnterAsync(page, "Day of the visit", Today);
        await PressAsync(page, "Save");
        await Expect(page.Locator("main")).ToContainTextAsync("Done in time");

        await FollowAsync(page, "Conclude");
        await CheckAsync(page, script, "conclude");
        await EnterAsync(page, "Day of the conclusion", Today);
        await page.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await PressAsync(page, "Conclude the enquiry");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("say what followed the enquiry");
        await CheckAsync(page, script, "conclude-errors");
        await page.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await PressAsync(page, "Conclude the enquiry");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enquiry concluded.");

        await FollowAsync(page, "Plan the conference");
        await CheckAsync(page, script, "plan");
        await EnterAsync(page, "Planned for", Today.AddDays(9));
        await PressAsync(page, "Save");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Conference planned.");
        await CheckAsync(page, script, "planned");

        await FollowAsync(page, "Record the conference");
        await CheckAsync(page, script, "conference");
        await EnterAsync(page, "Held on", Today);
        await page.GetByLabel("Child protection plan").CheckAsync();
        await PressAsync(page, "Save");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Conference recorded.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What happened" })).ToContainTextAsync("Child protection plan");
        await CheckAsync(page, script, "held");

        await FollowAsync(page, "Correct");
        await CheckAsync(page, script, "change");
        await page.GotoAsync(record);
        await FollowAsync(page, "Withdraw");
        await CheckAsync(page, script, "withdraw");
        await page.GotoAsync("/section-47?state=concluded");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Section 47 enquiries" })).ToContainTextAsync($"Jo {(script ? "Scripted" : "Plain")}");
        await CheckAsync(page, script, "list");
    }

    private static async Task AddChildAsync(IPage page, string last)
    {
        await page.GotoAsync("/front-door/children/new");
        await page.GetByLabel("First name").FillAsync("Jo");
        await page.GetByLabel("Last name").FillAsync(last);
        await PressAsync(page, "Save and log a contact");
        await page.GotoAsync(page.Url.Replace("/log", "", StringComparison.Ordinal));
    }

    private static Task CheckAsync(IPage page, bool script, string name) => script ? Axe.CheckAsync(page, "enquiry-" + name) : Task.CompletedTask;

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>A link that looks like a button is one to a script's eyes.</summary>
    private static Task FollowAsync(IPage page, string name) => page.Locator("main .govuk-button-group a").Filter(new() { HasText = name }).First.ClickAsync();

    private static async Task EnterAsync(IPage page, string legend, DateOnly day)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = legend });
        await group.GetByLabel("Day", new() { Exact = true }).FillAsync(day.Day.ToString(CultureInfo.InvariantCulture));
        await group.GetByLabel("Month").FillAsync(day.Month.ToString(CultureInfo.InvariantCulture));
        await group.GetByLabel("Year").FillAsync(day.Year.ToString(CultureInfo.InvariantCulture));
    }
}
