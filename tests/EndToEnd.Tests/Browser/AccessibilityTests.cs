using Microsoft.Playwright;

namespace CsWorkPerf.EndToEnd.Tests.Browser;

/// <summary>Every page in a real browser, as somebody who may open it: axe finds nothing, and the console is silent.</summary>
public sealed class AccessibilityTests(DemoCouncil council)
{
    [Theory]
    [InlineData("pat", "/", "/front-door", "/front-door?clock=overdue", "/front-door?source=9&worker=nobody", "/front-door?clock=never", "/front-door/contacts", "/front-door/contacts?status=decided&from=2026-01-01",
        "/front-door/contacts?from=nonsense", "/front-door/contacts?feedback=due", "/front-door/conversations", "/front-door/referrals", "/front-door/referrals?route=nfa", "/front-door/referrals?to=nonsense", "/data-quality", "/data-quality?locality=none-such", "/data-quality/contact_without_outcome",
        "/data-quality/contact_in_future", "/data-quality/assessment_without_factors?order=-day", "/data-quality/conference_on_weekend", "/data-quality/audit_without_auditor", "/data-quality/referral_without_contact?order=-day", "/front-door/next-steps", "/front-door/next-steps?state=done&from=nonsense", "/front-door/proposals", "/front-door/proposals?state=returned&order=-proposed_at", "/front-door/proposals?state=agreed", "/front-door/agency-checks", "/front-door/agency-checks?state=overdue&agency=housing", "/section-47", "/section-47/referrals", "/section-47?conference=overdue&order=strategy_on", "/section-47?state=closed", "/section-47?from=nonsense", "/assessments", "/assessments?state=all&order=-ended_on", "/assessments?dueFrom=nonsense", "/front-door/find", "/front-door/children/new", "/no/such/page", "/administration/accounts")]
    [InlineData("ana", "/", "/conversion", "/conversion?by=locality&grain=quarter", "/conversion?by=mode&grain=week", "/indicators", "/indicators/contacts.decided_1wd",
        "/indicators/contacts.open?by=clock&project=True", "/indicators/contacts.received?by=source_group&grain=quarter", "/indicators/contacts.received?by=source&grain=total", "/front-door",
        "/demand/cohorts", "/demand/cohorts?grain=quarter&source=Police&mode=conversation", "/demand/modes", "/demand/modes?one=telephone&with=online", "/demand/formal-route",
        "/demand/formal-route?comparator=52&label=elsewhere", "/demand/formal-route?comparator=many", "/demand/change", "/demand/change?day=2026-06-01", "/demand/change?day=2026-06-01&figure=contacts.received&before=60&after=60&mode=written",
        "/demand/change?day=2035-01-01", "/demand/change?day=never", "/assessments/timeliness", "/assessments/timeliness?grain=quarter&council=926&neighbours=median", "/assessments/timeliness?from=2001-01-01&to=2001-12-31",
        "/assessments/timeliness?council=000", "/assessments/timeliness/by", "/assessments/timeliness/by?by=outcome", "/assessments/timeliness/by?by=source_group&grain=week", "/assessments/timeliness/days", "/assessments/timeliness/days?to=nonsense")]
    [InlineData("morgan", "/assessments/tracker", "/assessments/tracker?by=worker&order=-open&weeks=104", "/assessments/tracker?target=900", "/assessments/tracker?team=none-such", "/assessments/tracker/meetings",
        "/assessments/tracker/meetings?team=none-such", "/assessments/tracker/actions?state=all&owner=me", "/assessments/tracker/actions?state=lost", "/demand", "/demand?contacts=not_accepted&source=Police&mode=telephone", "/demand?from=2001-01-01&to=2001-01-31", "/demand?from=nonsense&contacts=some", "/demand/months",
        "/demand/months?from=2024-12-01&contacts=not_accepted", "/demand/sources", "/demand/sources?mode=(none)&source=6", "/demand/shares", "/demand/shares?of=Schools&mode=written", "/demand/definitions")]
    [InlineData("ade", "/", "/directory/localities", "/directory/localities/edit", "/directory/teams", "/directory/teams/edit", "/directory/workers", "/administration/accounts",
        "/administration/accounts/add", "/administration/tokens", "/administration/access-log")]
    public async Task Page_InRole_HasNoViolations(string name, params string[] addresses)
    {
        var page = await council.SignInAsync(name);
        var complaints = Listen(page);
        for (var index = 0; index < addresses.Length; index++)
        {
            await page.GotoAsync(addresses[index]);
            await CheckAsync(page, $"{name}-{index:00}");
        }
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task SignedOut_Pages_HaveNoViolations()
    {
        var page = await council.OpenAsync();
        foreach (var address in new[] { "/sign-in", "/set-password" })
        {
            await page.GotoAsync(address);
            await CheckAsync(page, "anyone" + address.Replace('/', '-'));
            await page.Locator("main form button").ClickAsync();
            await CheckAsync(page, "anyone" + address.Replace('/', '-') + "-errors");
        }
    }

    [Fact]
    public async Task Records_OfAContactAndItsChild_HaveNoViolations()
    {
        var page = await council.SignInAsync("morgan");
        await page.GotoAsync("/front-door");
        await page.Locator("main tbody th a").First.ClickAsync();
        var contact = page.Url;
        await CheckAsync(page, "contact");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await CheckAsync(page, "contact-errors");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hand this contact off" }).ClickAsync();
        await CheckAsync(page, "hand-off");
        await page.GotoAsync(contact);
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct what was logged" }).ClickAsync();
        await CheckAsync(page, "change-contact");
        await page.GetByLabel("Year").FillAsync("2016");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await CheckAsync(page, "change-contact-question");
        await page.GotoAsync(contact);
        await page.Locator("h1 a").ClickAsync();
        await CheckAsync(page, "child");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the record" }).ClickAsync();
        await CheckAsync(page, "change-child");
        await page.GetByLabel("First name").FillAsync("");
        await page.GetByLabel("Last name").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await CheckAsync(page, "change-child-errors");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the record" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Log a contact" }).ClickAsync();
        await CheckAsync(page, "log");
        await page.GotoAsync("/front-door/contacts?outcome=referral_assessment");
        await page.Locator("main tbody th a").First.ClickAsync();
        await CheckAsync(page, "contact-decided");
        await page.Locator("main a[href*='/referrals/']").First.ClickAsync();
        await CheckAsync(page, "referral");
    }

    [Fact]
    public async Task Decision_CorrectedAndWhatFollows_HasNoViolations()
    {
        var page = await council.SignInAsync("morgan");
        await page.GotoAsync("/front-door/contacts?outcome=referral_strategy");
        await page.Locator("main tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct the decision" }).ClickAsync();
        await CheckAsync(page, "correct-decision");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await CheckAsync(page, "correct-decision-errors");
        await page.GetByLabel("Referral for assessment").CheckAsync();
        await page.GetByLabel("Why this is the right outcome").FillAsync("It was not that urgent.");
        await page.GetByLabel("Why the decision is corrected").FillAsync("The wrong box.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await CheckAsync(page, "correct-decision-question");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct the decision" }).ClickAsync();
        await CheckAsync(page, "correct-decision-done");
        await page.GotoAsync("/front-door/contacts?outcome=referral_strategy");
        await page.Locator("main tbody th a").First.ClickAsync();
        var contact = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask an agency" }).ClickAsync();
        await CheckAsync(page, "ask-agency");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await CheckAsync(page, "ask-agency-errors");
        await page.GetByLabel("Agency").SelectOptionAsync("Police");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Record the answer" }).First.ClickAsync();
        await CheckAsync(page, "close-check");
        await page.GotoAsync(contact);
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a next step" }).ClickAsync();
        await CheckAsync(page, "next-step");
        await page.GetByLabel("What is to be done").FillAsync("Hold the strategy discussion");
        await page.GetByLabel("By somebody else").FillAsync("The police");
        await page.GetByLabel("Day").FillAsync($"{DateTime.UtcNow.Day}");
        await page.GetByLabel("Month").FillAsync($"{DateTime.UtcNow.Month}");
        await page.GetByLabel("Year").FillAsync($"{DateTime.UtcNow.Year}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await CheckAsync(page, "contact-strategy");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mark as done" }).First.ClickAsync();
        await CheckAsync(page, "close-next-step");
        await page.GotoAsync("/front-door/next-steps");
        await CheckAsync(page, "next-steps");
        await page.GotoAsync("/front-door/agency-checks");
        await CheckAsync(page, "agency-checks");
    }

    [Fact]
    public async Task Board_OnDutyToReassigning_HasNoViolations()
    {
        var page = await council.SignInAsync("morgan");
        await page.GotoAsync("/front-door");
        await page.Locator("#desk-summary").ClickAsync();
        await CheckAsync(page, "board");
        await page.GetByLabel("On duty until").FillAsync("25:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign on" }).ClickAsync();
        await CheckAsync(page, "board-errors");
        await page.GetByLabel("On duty until").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign on" }).ClickAsync();
        await CheckAsync(page, "board-on-duty");
        await page.Locator("#board-rows input[type=checkbox]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reassign selected" }).ClickAsync();
        await CheckAsync(page, "reassign");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reassign", Exact = true }).ClickAsync();
        await CheckAsync(page, "reassign-errors");
        await page.GotoAsync("/front-door");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign off" }).First.ClickAsync();
        await CheckAsync(page, "signed-off");
    }

    [Fact]
    public async Task Conversation_FromTheDraftToTheContacts_HasNoViolations()
    {
        var page = await council.SignInAsync("morgan");
        var complaints = Listen(page);
        await page.GotoAsync("/front-door/conversations");
        await CheckAsync(page, "conversations");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a conversation" }).ClickAsync();
        await CheckAsync(page, "draft-empty");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a child" }).ClickAsync();
        await page.GetByLabel("Name or council id").FillAsync("Axe Conversation");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await CheckAsync(page, "draft-find");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a new child" }).ClickAsync();
        await CheckAsync(page, "draft-new-child");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and add to the conversation" }).ClickAsync();
        await page.GetByText("Factors").First.ClickAsync();
        await CheckAsync(page, "draft");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the conversation" }).ClickAsync();
        // A button of a draft leaves the page when all is saved.
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await CheckAsync(page, "draft-errors");
        await page.GetByRole(AriaRole.Link, new() { Name = "Discard the draft" }).ClickAsync();
        await CheckAsync(page, "draft-discard");
        await page.GetByRole(AriaRole.Link, new() { Name = "Keep it" }).ClickAsync();
        await page.GetByLabel("Who is calling").SelectOptionAsync("Anonymous");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the conversation" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Conversation ended")).ToBeVisibleAsync();
        await CheckAsync(page, "conversation");
        await page.GetByRole(AriaRole.Link, new() { Name = "Decide each in turn" }).Or(page.GetByRole(AriaRole.Button, new() { Name = "Decide each in turn" })).ClickAsync();
        await CheckAsync(page, "conversation-contact");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task CaseReview_FromTheDrawToTheMinutes_HasNoViolations()
    {
        var page = await council.SignInAsync("morgan");
        await page.GotoAsync("/front-door/reviews");
        await CheckAsync(page, "reviews");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw the sample of a meeting" }).ClickAsync();
        await CheckAsync(page, "review-draw");
        await page.GetByLabel("How many decisions").FillAsync("many");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw the sample" }).ClickAsync();
        await CheckAsync(page, "review-draw-errors");
        await page.GetByLabel("How many decisions").FillAsync("5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw the sample" }).ClickAsync();
        await CheckAsync(page, "review-agenda");
        var meeting = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "How the sample was drawn" }).ClickAsync();
        await CheckAsync(page, "review-proof");
        await page.GotoAsync(meeting);
        await page.GetByRole(AriaRole.Link, new() { Name = "Record the verdict" }).First.ClickAsync();
        await CheckAsync(page, "review-verdict");
        await page.GetByLabel("Threshold too high").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record verdict" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open or correct" }).First.ClickAsync();
        await CheckAsync(page, "review");
        await page.GetByLabel("Agree").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct verdict" }).ClickAsync();
        await CheckAsync(page, "review-corrected");
        await page.GotoAsync("/front-door/learning");
        await CheckAsync(page, "learning");
    }

    [Fact]
    public async Task MergedChildren_ThereAndBack_HaveNoViolations()
    {
        var page = await council.SignInAsync("morgan");
        await AddChildAsync(page, "Kay", "Likeness");
        await AddChildAsync(page, "Kaye", "Likeness");
        var record = page.Url.Replace("/log", "", StringComparison.Ordinal);
        await page.GotoAsync(record);
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge with another record" }).ClickAsync();
        await CheckAsync(page, "merge-with");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await CheckAsync(page, "merge-with-errors");
        await page.GetByLabel("Name or council id of the other record").FillAsync("Likeness");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await CheckAsync(page, "merge-with-found");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with Kay Likeness" }).ClickAsync();
        await CheckAsync(page, "merge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge the records" }).ClickAsync();
        await CheckAsync(page, "merge-errors");
        await page.GetByLabel("Record 1: Kaye Likeness").CheckAsync();
        await page.GetByLabel("Why are they the same child?").FillAsync("The same school and mother");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge the records" }).ClickAsync();
        await CheckAsync(page, "child-merged");
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo the merge" }).ClickAsync();
        await CheckAsync(page, "undo-merge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the merge" }).ClickAsync();
        await CheckAsync(page, "undo-merge-errors");
    }

    [Fact]
    public async Task RestrictedRecord_OpenedInAnEmergency_HasNoViolations()
    {
        var manager = await council.SignInAsync("morgan");
        await AddChildAsync(manager, "Rae", "Restricted", restricted: true);
        var page = await council.SignInAsync("pat");
        await page.GotoAsync(manager.Url.Replace("/log", "", StringComparison.Ordinal));
        await CheckAsync(page, "restricted");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the record in an emergency" }).ClickAsync();
        await CheckAsync(page, "open-restricted");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the record" }).ClickAsync();
        await CheckAsync(page, "open-restricted-errors");
        await page.GetByLabel("Why can it not wait?").FillAsync("In hospital now");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the record" }).ClickAsync();
        await CheckAsync(page, "restricted-opened");
        await manager.GotoAsync("/front-door/openings");
        await CheckAsync(manager, "openings");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Acknowledge the opening of Rae Restricted" }).ClickAsync();
        await CheckAsync(manager, "openings-acknowledged");
        await manager.GotoAsync("/front-door/openings?all=true");
        await CheckAsync(manager, "openings-all");
    }

    /// <summary>Adds a child and leaves the page at the form for a contact about them.</summary>
    private static async Task AddChildAsync(IPage page, string first, string last, bool restricted = false)
    {
        await page.GotoAsync("/front-door/children/new");
        await page.GetByLabel("First name").FillAsync(first);
        await page.GetByLabel("Last name").FillAsync(last);
        await page.GetByLabel("Postcode").FillAsync("ZZ1 1ZZ");
        if (restricted) await page.GetByLabel("Managers only").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log a contact" }).ClickAsync();
        var another = page.GetByLabel("This is another child");
        if (await another.CountAsync() == 0) return;
        await CheckAsync(page, "new-child-likely");
        await another.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and log a contact" }).ClickAsync();
    }

    private static List<string> Listen(IPage page)
    {
        var complaints = new List<string>();
        // A page that is refused or not there is logged by the browser itself; anything else is a script or policy at fault.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    private static Task CheckAsync(IPage page, string name) => Axe.CheckAsync(page, name);
}
