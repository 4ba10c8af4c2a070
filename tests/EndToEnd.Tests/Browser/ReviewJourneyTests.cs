using CsWorkPerf.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>A review meeting from the draw to the minutes, as a manager holds it. There is one draw a week, so each has a council of its own.</summary>
public sealed class ReviewJourneyTests
{
    private const int Size = 4;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReviewMeeting_DrawnReviewedAndCorrected_HasMinutesAndMovesTheFigure(bool script)
    {
        await using var council = new DemoCouncil();
        var page = await council.SignInAsync("morgan", script);
        var before = await PageFigures.OfTodayAsync(page, "reviews.agreement");

        await page.GotoAsync("/front-door");
        await page.GetByRole(AriaRole.Link, new() { Name = "Case review" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw the sample of a meeting" }).ClickAsync();
        var fingerprint = (await page.Locator(".app-code").InnerTextAsync()).Trim();
        await page.GetByLabel("How many decisions").FillAsync($"{Size}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw the sample" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"Sample drawn: {Size} decisions of");
        await Expect(page.Locator(".govuk-caption-l")).ToHaveTextAsync("Agenda");
        await Expect(page.Locator(".app-agenda-item")).ToHaveCountAsync(Size);
        var meeting = page.Url;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await CheckAsync(page, script, "agenda");

        // It stands, and anybody can check it.
        await page.GetByRole(AriaRole.Link, new() { Name = "How the sample was drawn" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("it gives the same sample");
        await Expect(page.Locator("main")).ToContainTextAsync(fingerprint);
        await page.GotoAsync("/front-door/reviews/draw");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw the sample" }).ClickAsync();
        await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();

        for (var item = 1; item <= Size; item++)
        {
            await page.GotoAsync(meeting);
            await page.GetByRole(AriaRole.Link, new() { Name = $"Record the verdict on item {item}" }).ClickAsync();
            await page.GetByLabel(item == Size ? "Threshold too high" : "Agree").CheckAsync();
            if (item == Size) await page.GetByLabel("What is to be learned").FillAsync("Ask the school before closing.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Record verdict" }).ClickAsync();
        }
        await page.GotoAsync(meeting);
        await Expect(page.Locator(".govuk-caption-l")).ToHaveTextAsync("Minutes");
        await Expect(page.Locator("main")).ToContainTextAsync($"{Size} of {Size}; agreed with {Size - 1}");
        await Expect(page.Locator(".app-agenda-item").Last).ToContainTextAsync("Ask the school before closing.");
        await CheckAsync(page, script, "minutes");
        await MovedAsync(page, before, agreed: Size - 1);

        await page.GotoAsync(meeting);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".app-agenda-item").Last).ToContainTextAsync("Threshold too high");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" })).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await page.GetByRole(AriaRole.Link, new() { Name = $"the verdict on item {Size}" }).ClickAsync();
        await page.GetByLabel("Agree").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct verdict" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "What it said before" })).ToContainTextAsync("Threshold too high");
        await MovedAsync(page, before, agreed: Size);
        await page.GotoAsync("/front-door/reviews");
        await Expect(page.Locator("main tbody tr").First).ToContainTextAsync($"{Size} of {Size}");
    }

    /// <summary>Waits until today's agreement has this meeting's verdicts in it.</summary>
    private static Task MovedAsync(IPage page, (int Num, int Den) before, int agreed) => Eventually.Async(
        () => PageFigures.OfTodayAsync(page, "reviews.agreement"), now => now == (before.Num + agreed, before.Den + Size), "the panel's agreement has the meeting's verdicts");

    // What axe runs is script itself.
    private static Task CheckAsync(IPage page, bool script, string name) => script ? Axe.CheckAsync(page, "journey-" + name) : Task.CompletedTask;
}
