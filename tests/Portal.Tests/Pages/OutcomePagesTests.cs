using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Next steps and multi-agency checks, without script.</summary>
public sealed class OutcomePagesTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Contact Log(string last)
    {
        var child = new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Kim", LastName = last } },
            cancellationToken: TestContext.Current.CancellationToken);
        return new Contacts.ContactsClient(council.As(Roles.Practitioner)).LogContact(new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = "6" },
            cancellationToken: TestContext.Current.CancellationToken);
    }

    private ContactDetails Stored(Contact contact) => new Contacts.ContactsClient(council.As(Roles.Manager))
        .GetContact(new GetContactRequest { ContactId = contact.ContactId }, cancellationToken: TestContext.Current.CancellationToken);

    private static string Page(Contact contact) => $"/front-door/contacts/{contact.ContactId}";

    private static (string, string)[] Due(string name, DateTime day) => [($"{name}-day", $"{day.Day}"), ($"{name}-month", $"{day.Month}"), ($"{name}-year", $"{day.Year}")];

    [Fact]
    public async Task Decide_EarlyHelpWithANextStep_IsDoneFromTheList()
    {
        var logged = Log("Stepper");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var page = await browser.GetAsync(Page(logged));

        var empty = await browser.SubmitAsync(page, "form[action*='Decide']", ("Decision.Outcome", "early_help"), ("Decision.Rationale", "Help is enough."), ("Decision.StepWho", "The hub"));
        Assert.Equal(["Enter the day by which it is to be done", "Enter what is to be done next", "Enter which early help service the child goes to"], empty.Errors.Order());
        var decided = await browser.SubmitAsync(empty, "form[action*='Decide']",
            [("Decision.Service", "Family hub"), ("Decision.StepWhat", "Ring the parents"), .. Due("Decision.StepDue", DateTime.UtcNow.AddDays(3))]);

        Assert.Contains("ServiceFamily hub", decided.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Ring the parents", decided.Text("[aria-label='Next steps']"), StringComparison.Ordinal);
        var list = await browser.GetAsync("/front-door/next-steps?outcome=early_help");
        var close = await browser.GetAsync(list.One($"main a[href*='{logged.ContactId}/next-step/']").GetAttribute("href")!);
        Assert.Equal("Ring the parents", close.Text("h1"));
        Assert.Equal(["Enter why it is not needed any more"], (await browser.SubmitAsync(close, "main form", ("State", "cancelled"))).Errors);
        var done = await browser.SubmitAsync(close, "main form", ("Note", "They come on Monday."));
        Assert.Equal("Next step done.", done.Text(".govuk-notification-banner__heading"));
        Assert.StartsWith("You have done this already", (await browser.SubmitAsync(close, "main form", ("Note", "They come on Monday."))).Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Contains("this step was changed since you opened it; now it says: done", Assert.Single((await browser.SubmitAsync(close, "main form", ("Note", "On Tuesday."))).Errors), StringComparison.Ordinal);
        Assert.StartsWith("This step is closed already: done", (await browser.GetAsync(close.Path)).Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Contains("They come on Monday.", done.Text("[aria-label='Next steps']"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ring the parents", (await browser.GetAsync("/front-door/next-steps?outcome=early_help")).Body, StringComparison.Ordinal);
        Assert.Contains("They come on Monday.", (await browser.GetAsync("/front-door/next-steps?handler=Csv&state=done")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextStep_AddedChangedAndRefused_SaysSoInThePagesWords()
    {
        var logged = Log("Adder");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        await browser.SubmitAsync(await browser.GetAsync(Page(logged)), "form[action*='Decide']", ("Decision.Outcome", "advice"), ("Decision.Rationale", "Enough."));
        var form = await browser.GetAsync(Page(logged) + "/next-step");

        var early = await browser.SubmitAsync(form, "main form", [("What", "Write"), ("Team", council.Team), .. Due("Due", DateTime.UtcNow.AddYears(-1))]);
        Assert.Contains("“By when”", Assert.Single(early.Errors), StringComparison.Ordinal);
        Assert.Contains("is before the contact was received", early.Errors[0], StringComparison.Ordinal);
        await browser.SubmitAsync(early, "main form", Due("Due", DateTime.UtcNow.AddDays(1)));
        var step = Assert.Single(Stored(logged).NextSteps);
        var changed = await browser.SubmitAsync(await browser.GetAsync($"{Page(logged)}/next-step?step={step.StepId}"), "main form", ("What", "Write to the school"));

        Assert.Equal("Next step changed.", changed.Text(".govuk-notification-banner__heading"));
        Assert.Equal(("Write to the school", council.Team, 2L), (Stored(logged).NextSteps[0].Plan.What, Stored(logged).NextSteps[0].Plan.TeamId, Stored(logged).NextSteps[0].Version));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync($"{Page(logged)}/next-step?step={Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Check_AskedAndAnsweredAfterTheDecision_IsOnTheContactsRecord()
    {
        var logged = Log("Checked");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync((await browser.GetAsync(Page(logged))).One("main a[href$='/ask-agency']").GetAttribute("href")!);

        Assert.Equal(["Choose the agency"], (await browser.SubmitAsync(form, "main form")).Errors);
        Assert.Equal(["Enter which other agency was asked"], (await browser.SubmitAsync(form, "main form", ("Agency", "other"))).Errors);
        var asked = await browser.SubmitAsync(form, "main form", ("Agency", "health"), ("Whom", "School nurse"));
        Assert.StartsWith("Check recorded. The answer is needed by", asked.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Contains("Health (School nurse)", asked.Text("[aria-label='Multi-agency checks']"), StringComparison.Ordinal);
        await browser.SubmitAsync(asked, "form[action*='Decide']", ("Decision.Outcome", "advice"), ("Decision.Rationale", "Enough."));
        var list = await browser.GetAsync("/front-door/agency-checks?agency=health");
        var answer = await browser.GetAsync(list.One($"main a[href*='{logged.ContactId}/checks/']").GetAttribute("href")!);
        Assert.Equal(["Enter what they said"], (await browser.SubmitAsync(answer, "main form")).Errors);
        var done = await browser.SubmitAsync(answer, "main form", ("Result", "Not known\nto them."));

        Assert.Equal("Answer recorded.", done.Text(".govuk-notification-banner__heading"));
        Assert.Contains("Not known to them.", done.Text("[aria-label='Multi-agency checks']"), StringComparison.Ordinal);
        Assert.Null(done.Document.QuerySelector("main a[href$='/ask-agency']"));
        Assert.Equal("answered", Stored(logged).Checks[0].State);
        Assert.Contains("No checks match these filters.", (await browser.GetAsync("/front-door/agency-checks?state=overdue&agency=housing")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_ForAuditors_OfferNoChanges()
    {
        var logged = Log("Audited");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        await browser.SubmitAsync(await browser.GetAsync(Page(logged)), "form[action*='Decide']",
            [("Decision.Outcome", "other_authority"), ("Decision.Authority", "Northshire"), ("Decision.Rationale", "Lives there."), ("Decision.StepWhat", "Send it"), ("Decision.StepTeam", council.Team), .. Due("Decision.StepDue", DateTime.UtcNow)]);
        using var auditor = await council.SignInAsync(Roles.Auditor);

        var list = await auditor.GetAsync("/front-door/next-steps?outcome=other_authority");

        Assert.Contains("Send it", list.Body, StringComparison.Ordinal);
        Assert.Null(list.Document.QuerySelector("main a[href*='/close']"));
        var contact = await auditor.GetAsync(Page(logged));
        Assert.Contains("AuthorityNorthshire", contact.Text("main"), StringComparison.Ordinal);
        Assert.Null(contact.Document.QuerySelector("main a[href*='next-step']"));
    }
}
