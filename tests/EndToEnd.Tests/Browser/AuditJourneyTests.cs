using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>A case audit from the draw to its moderation by another, in a browser; axe finds nothing on any page.</summary>
public sealed class AuditJourneyTests(DemoCouncil council)
{
    private static readonly string[] Themes = ["voice of the child", "analysis", "chronology", "genogram", "management oversight", "multi-agency working"];

    [Fact]
    public async Task Audit_FromTheDrawToModeration_IsOneJourney()
    {
        var page = await council.SignInAsync("morgan");
        await page.GotoAsync("/audits");
        await Axe.CheckAsync(page, "audits");
        await page.GotoAsync("/audits/programmes");
        await Axe.CheckAsync(page, "audit-programmes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw this month's programme" }).ClickAsync();
        await Axe.CheckAsync(page, "audit-draw");
        // Those of last month are chosen already.
        foreach (var auditor in await page.Locator("main input[type=checkbox]").AllAsync()) await auditor.UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw the programme" }).ClickAsync();
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Choose who audits");
        await Axe.CheckAsync(page, "audit-draw-errors");
        foreach (var auditor in await page.Locator("main input[type=checkbox]").AllAsync()) await auditor.CheckAsync();
        // Every case of the month, so that Morgan is sure to have one.
        await page.GetByLabel("How many cases").FillAsync("200");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw the programme" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Programme drawn:");
        await Axe.CheckAsync(page, "audit-programme");
        var programme = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "How it was drawn, and how to check it" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("it gives the same cases for the same auditors");
        await Axe.CheckAsync(page, "audit-proof");
        await page.GotoAsync(programme);
        await page.Locator("main a[href$='/auditor']").First.ClickAsync();
        await Axe.CheckAsync(page, "audit-reallocate");

        await page.GotoAsync("/audits/cases");
        await Axe.CheckAsync(page, "audit-cases");
        await page.Locator("main tbody a:has-text('Audit this case')").First.ClickAsync();
        await Axe.CheckAsync(page, "audit-tool");
        await page.GetByRole(AriaRole.Button, new() { Name = "Complete the audit" }).ClickAsync();
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Chronology: choose a grade, or not applicable");
        await Axe.CheckAsync(page, "audit-tool-errors");
        foreach (var theme in Themes)
        {
            await page.GetByRole(AriaRole.Group, new() { Name = "Grade: " + theme }).GetByLabel("Good").CheckAsync();
            await page.GetByLabel("What it rests on: " + theme).FillAsync("The records of the last six months.");
        }
        await page.GetByRole(AriaRole.Group, new() { Name = "Overall grade" }).GetByLabel("Good").CheckAsync();
        await page.GetByLabel("Summary").FillAsync("Sound work; the chronology is thin.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Complete the audit" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Audit completed.");
        // Nobody moderates their own.
        await Expect(page.Locator("main")).ToContainTextAsync("This audit is your own");
        var audit = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "Record the discussion" }).ClickAsync();
        await Axe.CheckAsync(page, "audit-discussion");
        await page.GetByLabel("What was agreed").FillAsync("A chronology by the end of the month.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add an action" }).ClickAsync();
        await Axe.CheckAsync(page, "audit-action");
        await page.GotoAsync("/audits/actions");
        await Axe.CheckAsync(page, "audit-actions");

        var other = await council.SignInAsync("ari");
        await other.GotoAsync(audit);
        await other.GetByRole(AriaRole.Link, new() { Name = "Moderate the audit" }).ClickAsync();
        await Axe.CheckAsync(other, "audit-moderate");
        await other.GetByLabel("Requires improvement").CheckAsync();
        await other.GetByLabel("Why").FillAsync("Without a chronology the analysis cannot be good.");
        await other.GetByRole(AriaRole.Button, new() { Name = "Save the moderation" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("Moderated: the grade is changed.");
        await Expect(other.Locator("main")).ToContainTextAsync("Requires improvement instead of good");
        await Axe.CheckAsync(other, "audit-record");
        await other.GotoAsync("/audits/drift");
        await Axe.CheckAsync(other, "audit-drift");
        await other.SetViewportSizeAsync(400, 900);
        foreach (var (address, name) in new[] { (audit, "audit-record-narrow"), (programme, "audit-programme-narrow"), ("/audits", "audits-narrow"), ("/audits/drift", "audit-drift-narrow") })
        {
            await other.GotoAsync(address);
            await Axe.CheckAsync(other, name);
        }
    }
}
