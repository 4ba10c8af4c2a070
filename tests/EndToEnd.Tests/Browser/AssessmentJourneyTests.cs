using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>An assessment from its start by hand to its authorisation, between a worker and the manager of the team.</summary>
public sealed class AssessmentJourneyTests(DemoCouncil council)
{
    private static readonly DateTime Today = DateTime.UtcNow;

    [Fact]
    public async Task Assessment_AllocatedSeenSubmittedAndReturned_IsAuthorisedWhenItComesAgain()
    {
        var (sam, toni) = (await council.SignInAsync("sam"), await council.SignInAsync("toni"));
        var record = await StartAsync(toni);
        await AllocateAsync(toni, await WorkerAsync(sam));
        await toni.GotoAsync("/assessments/authorise/delegations");
        await Axe.CheckAsync(toni, "assessment-delegations");
        var manager = await toni.GetByLabel("Whose queue").InputValueAsync();

        await sam.GotoAsync(record);
        await PressAsync(sam, "Record child seen", "assessment-seen");
        await FillAsync(sam, "SeenOn", Today);
        await sam.GetByLabel("Yes").CheckAsync();
        await FillAsync(sam, "ViewsOn", Today);
        await sam.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Alert)).ToContainTextAsync("Child seen recorded");
        await PressAsync(sam, "Agree a day", "assessment-plan");
        await FillAsync(sam, "PlanOn", Today.AddDays(21));
        await sam.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await sam.GetByRole(AriaRole.Link, new() { Name = "Record the checkpoint of working day 10" }).ClickAsync();
        await Axe.CheckAsync(sam, "assessment-checkpoint");
        await sam.GetByLabel("What was found").FillAsync("On course.");
        await sam.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Axe.CheckAsync(sam, "assessment-worked-on");
        await PressAsync(sam, "Submit to a manager", "assessment-submit");
        await sam.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Axe.CheckAsync(sam, "assessment-submit-errors");
        await sam.GetByRole(AriaRole.Link, new() { Name = "Choose the outcome" }).ClickAsync();
        await sam.GetByLabel("Child in need").CheckAsync();
        await sam.GetByLabel("Domestic abuse: parent or carer").CheckAsync();
        await sam.GetByLabel("To the manager").SelectOptionAsync(new SelectOptionValue { Value = manager });
        await sam.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Alert)).ToContainTextAsync("Submitted");

        await toni.GotoAsync("/");
        await Axe.CheckAsync(toni, "assessment-home");
        await toni.GetByRole(AriaRole.Link, new() { Name = "To authorise" }).ClickAsync();
        await Axe.CheckAsync(toni, "assessment-queue");
        await toni.GetByLabel("Select Jo Assessed").CheckAsync();
        await PressAsync(toni, "Open selected one after the other", "assessment-authorise");
        await toni.GetByRole(AriaRole.Button, new() { Name = "Return it" }).ClickAsync();
        await toni.GetByRole(AriaRole.Link, new() { Name = "Enter why it is returned" }).ClickAsync();
        await Expect(toni.GetByLabel("Why it is returned")).ToBeFocusedAsync();
        await Axe.CheckAsync(toni, "assessment-authorise-errors");
        await toni.GetByLabel("Why it is returned").FillAsync("What does the school say?");
        await toni.GetByRole(AriaRole.Button, new() { Name = "Return it" }).ClickAsync();
        await Expect(toni.GetByRole(AriaRole.Alert)).ToContainTextAsync("Returned to the worker");

        await sam.GotoAsync("/");
        await Axe.CheckAsync(sam, "assessment-home-worker");
        await sam.GetByRole(AriaRole.Link, new() { Name = "Assessments returned to me" }).ClickAsync();
        await sam.GetByRole(AriaRole.Link, new() { Name = "Jo Assessed" }).ClickAsync();
        await PressAsync(sam, "Submit to a manager", "assessment-submit-again");
        await Expect(sam.Locator("main")).ToContainTextAsync("What does the school say?");
        await Expect(sam.GetByLabel("Child in need")).ToBeCheckedAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        await toni.GotoAsync(record);
        await PressAsync(toni, "Authorise or return", "assessment-authorise-again");
        await toni.GetByRole(AriaRole.Button, new() { Name = "Authorise" }).ClickAsync();
        await Expect(toni.GetByRole(AriaRole.Alert)).ToContainTextAsync("Authorised");
        await Axe.CheckAsync(toni, "assessment-authorised");
        await PressAsync(toni, "Reopen", "assessment-reopen");
        await toni.GotoAsync(record);
        await PressAsync(toni, "Withdraw", "assessment-withdraw");
    }

    /// <summary>The worker who is signed in, by name.</summary>
    private static async Task<string> WorkerAsync(IPage page)
    {
        await page.GotoAsync("/assessments?worker=me");
        return (await page.Locator("tbody tr").First.Locator("td").Nth(5).InnerTextAsync()).Trim();
    }

    private static async Task<string> StartAsync(IPage page)
    {
        await page.GotoAsync("/front-door/children/new");
        await page.GetByLabel("First name").FillAsync("Jo");
        await page.GetByLabel("Last name").FillAsync("Assessed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log a contact" }).ClickAsync();
        await page.GotoAsync(page.Url.Replace("/log", "", StringComparison.Ordinal));
        await PressAsync(page, "Start an assessment", "assessment-start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the assessment" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Assessment started");
        await Axe.CheckAsync(page, "assessment-started");
        return page.Url;
    }

    private static async Task AllocateAsync(IPage page, string worker)
    {
        await page.GotoAsync("/assessments?worker=nobody");
        await page.GetByLabel("Select Jo Assessed").CheckAsync();
        await Axe.CheckAsync(page, "assessment-list");
        await PressAsync(page, "Allocate selected", "assessment-allocate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Allocate" }).ClickAsync();
        await Axe.CheckAsync(page, "assessment-allocate-errors");
        await page.GetByLabel("To the worker").SelectOptionAsync(new SelectOptionValue { Label = worker });
        await page.GetByRole(AriaRole.Button, new() { Name = "Allocate" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 assessment allocated");
    }

    private static async Task PressAsync(IPage page, string button, string leadsTo)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Axe.CheckAsync(page, leadsTo);
    }

    private static async Task FillAsync(IPage page, string field, DateTime day)
    {
        foreach (var (part, value) in new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) })
            await page.Locator($"[name='{field}-{part}']").FillAsync($"{value}");
    }
}
