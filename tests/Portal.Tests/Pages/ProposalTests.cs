using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Pages.FrontDoor;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Decisions that a manager agrees to, without script. In this council that is the outcome open case.</summary>
public sealed class ProposalTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Contacts.ContactsClient Contacts(string role = Roles.Practitioner) => new(council.As(role));

    private Contact Log(string last)
    {
        var child = new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Kim", LastName = last } },
            cancellationToken: TestContext.Current.CancellationToken);
        return Contacts().LogContact(new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = "6", TeamId = council.Team }, cancellationToken: TestContext.Current.CancellationToken);
    }

    private Contact Decide(Contact contact, string outcome, string role = Roles.Practitioner) => Contacts(role).RecordDecision(
        new RecordDecisionRequest { RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = outcome, Rationale = "As told.", CaseTeamId = outcome == "open_case" ? council.Team : "" },
        cancellationToken: TestContext.Current.CancellationToken);

    private Contact Agree(Contact proposed) => new Proposals.ProposalsClient(council.As(Roles.Manager)).AgreeProposal(
        new AgreeProposalRequest { RequestId = Key(), ContactId = proposed.ContactId, Version = proposed.Version }, cancellationToken: TestContext.Current.CancellationToken);

    private ContactDetails Stored(Contact contact) =>
        Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contact.ContactId }, cancellationToken: TestContext.Current.CancellationToken);

    private static string Page(Contact contact) => $"/front-door/contacts/{contact.ContactId}";

    [Fact]
    public async Task Propose_ReturnedThenProposedAgain_IsDecidedWhenAManagerAgrees()
    {
        var logged = Log("Proposed");
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        using var manager = await council.SignInAsync(Roles.Manager);
        var form = await practitioner.GetAsync(Page(logged));
        Assert.Contains("Needs the agreement of a manager other than you.", form.Text("form[action*='Decide']"), StringComparison.Ordinal);

        var proposed = await practitioner.SubmitAsync(form, "form[action*='Decide']",
            ("Decision.Outcome", "open_case"), ("Decision.CaseTeam", council.Team), ("Decision.Rationale", "Known to the team."), ("Decision.StepWhat", "Ring them"), ("Decision.StepWho", "The team"),
            ("Decision.StepDue-day", $"{DateTime.UtcNow.Day}"), ("Decision.StepDue-month", $"{DateTime.UtcNow.Month}"), ("Decision.StepDue-year", $"{DateTime.UtcNow.Year}"));

        Assert.StartsWith("Decision proposed. A manager other than you must agree to it", proposed.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Null(proposed.Document.QuerySelector("form[action*='Decide']"));
        Assert.Contains("Waits for agreement", proposed.Text("#agreement"), StringComparison.Ordinal);
        var own = await practitioner.GetAsync(Page(logged) + "/proposal");
        Assert.Null(own.Document.QuerySelector("form[action*='Agree']"));
        Assert.Contains("a manager other than you agrees to it", own.Text("main"), StringComparison.Ordinal);
        var board = await practitioner.GetAsync("/front-door?agreement=waiting");
        Assert.Contains("To be agreed", board.Text($"#contact-{logged.ContactId}"), StringComparison.Ordinal);
        Assert.Equal("waiting", board.One("select[name=agreement] option[selected]").GetAttribute("value"));
        Assert.NotNull(board.Document.QuerySelector("#board-counts a[href*='agreement=waiting']"));

        var queue = await manager.GetAsync((await manager.GetAsync("/")).One("main a[href*='/front-door/proposals']").GetAttribute("href")!);
        var asked = await manager.GetAsync(queue.One($"main a[href*='{logged.ContactId}']").GetAttribute("href")!);
        Assert.Contains("Ring them: The team", asked.Text("main"), StringComparison.Ordinal);
        Assert.Contains("The case is withDuty", asked.Text("main"), StringComparison.Ordinal);
        Assert.Equal(["Enter why"], (await manager.SubmitAsync(asked, "form[action*='Return']")).Errors);
        Assert.Contains("1,000", Assert.Single((await manager.SubmitAsync(asked, "form[action*='Return']", ("Reason", new string('x', 1001)))).Errors), StringComparison.Ordinal);
        var returned = await manager.SubmitAsync(asked, "form[action*='Return']", ("Reason", "Which worker?\nAsk them."));
        Assert.Equal("Returned: whoever proposed it is told.", returned.Text(".govuk-notification-banner__heading"));

        var told = await practitioner.GetAsync((await practitioner.GetAsync("/")).One("main a[href*='state=returned']").GetAttribute("href")!);
        Assert.Contains("The manager", told.Text("[aria-label='Proposed decisions']"), StringComparison.Ordinal);
        var again = await practitioner.GetAsync(Page(logged));
        Assert.Contains("The manager returned it", again.Text("#agreement"), StringComparison.Ordinal);
        Assert.Contains("Which worker? Ask them.", again.Text("#agreement"), StringComparison.Ordinal);
        Assert.Equal(("open_case", "Known to the team.", "Ring them"), (again.One("input[name='Decision.Outcome'][checked]").GetAttribute("value"),
            again.One("[name='Decision.Rationale']").TextContent, again.One("[name='Decision.StepWhat']").GetAttribute("value")));
        await practitioner.SubmitAsync(again, "form[action*='Decide']", ("Decision.Rationale", "Known to Sam."));
        Assert.Null((await practitioner.GetAsync("/")).Document.QuerySelector("main a[href*='state=returned']"));

        var second = await manager.GetAsync(Page(logged) + "/proposal");
        Assert.Contains("Proposed before", second.Text("main"), StringComparison.Ordinal);
        var agreed = await manager.SubmitAsync(second, "form[action*='Agree']");

        Assert.Equal("Agreed: the decision stands.", agreed.Text(".govuk-notification-banner__heading"));
        var stored = Stored(logged);
        Assert.Equal(("decided", "open_case", "Known to Sam.", ""), (stored.Contact.Status, stored.Contact.Outcome, stored.Contact.Rationale, stored.Contact.Agreement));
        Assert.Equal(["logged", "proposed", "returned", "proposed", "agreed"], stored.History.Select(entry => entry.Action));
        Assert.Equal("Ring them", Assert.Single(stored.NextSteps).Plan.What);
        Assert.NotNull(agreed.Document.QuerySelector("main a[href$='/proposal']"));
    }

    [Fact]
    public async Task Agree_AnotherManagerWasFirst_SaysWhoAndWhat()
    {
        var proposed = Decide(Log("First"), "open_case");
        using var manager = await council.SignInAsync(Roles.Manager);
        var form = await manager.GetAsync(Page(proposed) + "/proposal");
        Agree(proposed);

        var late = await manager.SubmitAsync(form, "form[action*='Agree']");

        Assert.Contains("decision agreed (Passed to the open case) by Test manager", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Contains("Nothing waits for your answer now.", late.Errors[0], StringComparison.Ordinal);
        Assert.Contains("Agreed", late.Text("main .govuk-summary-list .govuk-tag"), StringComparison.Ordinal);
        Assert.Null(late.Document.QuerySelector("form[action*='Agree']"));
        var returned = await manager.SubmitAsync(form, "form[action*='Return']", ("Reason", "Ask the school first."));
        Assert.Contains("Test manager", Assert.Single(returned.Errors), StringComparison.Ordinal);
        Assert.Contains("What you had written was not stored: Ask the school first.", returned.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in_time", 0, "In time")]
    // Over a weekend the day to decide by is past, and the working day is not.
    [InlineData("in_time", 1, "Due now")]
    [InlineData("overdue", 2, "Overdue")]
    public void Clock_OfAnOpenContact_IsSaidAsOnTheBoard(string clock, int workingDays, string words) =>
        Assert.Equal(words, ContactWords.Clock(new Contact { Clock = clock, WorkingDays = workingDays }).Words);

    [Fact]
    public async Task Decide_AnotherProposedMeanwhile_ShowsWhatWasEntered()
    {
        var logged = Log("Meanwhile");
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        var form = await practitioner.GetAsync(Page(logged));
        Decide(logged, "open_case", Roles.Manager);

        var late = await practitioner.SubmitAsync(form, "form[action*='Decide']", ("Decision.Outcome", "advice"), ("Decision.Rationale", "Enough said."));

        Assert.Contains("decision proposed (Passed to the open case) by Test manager", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Contains("Enough said.", late.Text("main"), StringComparison.Ordinal);
        Assert.Equal("open", Stored(logged).Contact.Status);
    }

    [Fact]
    public async Task TakeBack_OwnProposal_OpensTheContactForAnotherDecision()
    {
        var logged = Log("Back");
        using var manager = await council.SignInAsync(Roles.Manager);
        await manager.SubmitAsync(await manager.GetAsync(Page(logged)), "form[action*='Decide']", ("Decision.Outcome", "open_case"), ("Decision.CaseTeam", council.Team), ("Decision.Rationale", "Known."));
        var form = await manager.GetAsync(Page(logged) + "/proposal");
        Assert.Null(form.Document.QuerySelector("form[action*='Agree']"));
        form.One("form[action*='Return']").SetAttribute("action", "?handler=Agree");
        var forged = await manager.SubmitAsync(form, "form[action*='Agree']");
        form.One("form[action*='Agree']").SetAttribute("action", "?handler=Return");
        Assert.Equal(["You proposed this decision yourself; another manager agrees to it."], forged.Errors);
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        var theirs = await practitioner.GetAsync(Page(logged) + "/proposal");
        Assert.Empty(theirs.Document.QuerySelectorAll("main form"));
        Assert.DoesNotContain(logged.ContactId, (await manager.GetAsync("/front-door/proposals?by=others")).Body, StringComparison.Ordinal);

        var back = await manager.SubmitAsync(form, "form[action*='Return']", ("Reason", "Not sure."));

        Assert.Equal("Taken back.", back.Text(".govuk-notification-banner__heading"));
        Assert.Null(back.Document.QuerySelector("#agreement"));
        Assert.NotNull(back.Document.QuerySelector("form[action*='Decide']"));
        Assert.Contains("Proposed decision taken back: Passed to the open case: Not sure.", back.Text("[aria-label='What happened']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_ToAnOutcomeThatNeedsAgreement_IsProposedAndStandsUntilThen()
    {
        var decided = Decide(Log("Corrected"), "referral_assessment");
        using var manager = await council.SignInAsync(Roles.Manager);

        var asked = await manager.SubmitAsync(await manager.GetAsync(Page(decided) + "/correct-decision"), "main form",
            ("Decision.Outcome", "open_case"), ("Decision.CaseTeam", council.Team), ("Reason", "They have a worker."));
        Assert.Contains("the decision stands as it is until a manager other than you agrees", asked.Text(".govuk-inset-text"), StringComparison.Ordinal);
        var proposed = await manager.SubmitAsync(asked, "main form");

        Assert.StartsWith("Correction proposed.", proposed.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Equal(("referral_assessment", "waiting", decided.ReferralId), (Stored(decided).Contact.Outcome, Stored(decided).Contact.Agreement, Stored(decided).Contact.ReferralId));
        Assert.Null(proposed.Document.QuerySelector("main a[href$='/correct-decision']"));
        Assert.Equal(Page(decided), (await manager.GetAsync(Page(decided) + "/correct-decision")).Path);
        Assert.Contains("instead of Referral for assessment", (await manager.GetAsync("/front-door/proposals")).Text("[aria-label='Proposed decisions']"), StringComparison.Ordinal);
        Agree(Stored(decided).Contact);
        var done = await manager.GetAsync(Page(decided));
        Assert.Equal(("open_case", ""), (Stored(decided).Contact.Outcome, Stored(decided).Contact.ReferralId));
        Assert.Contains("Decision agreed: Referral for assessment to Passed to the open case", done.Text("[aria-label='What happened']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposals_FilteredAndSorted_AreAListAndAFile()
    {
        var proposed = Decide(Log("Listed"), "open_case");
        using var manager = await council.SignInAsync(Roles.Manager);

        var list = await manager.GetAsync($"/front-door/proposals?order=-proposed_at&team={council.Team}&outcome=open_case&by=others");
        Assert.Equal("descending", list.One("th.app-sort").GetAttribute("aria-sort"));
        Assert.Contains("Less than a working day", list.Text("tbody tr"), StringComparison.Ordinal);
        Assert.Contains("agrees to: Passed to the open case.", list.Text("main"), StringComparison.Ordinal);
        var csv = (await manager.GetAsync(list.One("main a[href*='handler=Csv']").GetAttribute("href")!)).Body;
        Assert.Contains($"{proposed.ContactId},Kim Listed,open_case,,waiting,Test practitioner,", csv, StringComparison.Ordinal);
        Assert.Contains("No proposed decisions match these filters.", (await manager.GetAsync("/front-door/proposals?outcome=nfa")).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await manager.GetAsync("/front-door/proposals?state=agreed")).Errors);
        Assert.NotEmpty((await manager.GetAsync("/front-door/proposals?order=child&after=nonsense")).Errors);
        using var auditor = await council.SignInAsync(Roles.Auditor);
        var read = await auditor.GetAsync("/front-door/proposals");
        Assert.NotNull(read.Document.QuerySelector($"main a[href$='{Page(proposed)}']"));
        Assert.Null((await auditor.GetAsync(Page(proposed))).Document.QuerySelector("main a[href$='/proposal']"));
    }

    [Fact]
    public async Task Proposal_OfAContactWithoutOne_LeadsToTheContact()
    {
        var logged = Log("Nothing");
        using var manager = await council.SignInAsync(Roles.Manager);

        Assert.Equal(Page(logged), (await manager.GetAsync(Page(logged) + "/proposal")).Path);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await manager.GetAsync($"/front-door/contacts/{Guid.NewGuid()}/proposal")).Status);
    }

    [Fact]
    public void NextOf_AProposedContact_IsNotNext()
    {
        var conversation = new ConversationDetails();
        conversation.Contacts.Add(new ListContactsResponse.Types.Row { Contact = new Contact { ContactId = "one", Status = "open", Agreement = "waiting" } });
        Assert.Equal("", ContactWords.NextOf(conversation));
        conversation.Contacts.Add(new ListContactsResponse.Types.Row { Contact = new Contact { ContactId = "two", Status = "open", Agreement = "returned" } });
        Assert.Equal("two", ContactWords.NextOf(conversation));
    }
}
