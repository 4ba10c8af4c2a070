using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class CorrectDecisionTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Contacts.ContactsClient Contacts(string role = Roles.Practitioner) => new(council.As(role));

    private Contact Decide(string last, string outcome)
    {
        var child = new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Kim", LastName = last } },
            cancellationToken: TestContext.Current.CancellationToken);
        var logged = Contacts().LogContact(new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = "6" }, cancellationToken: TestContext.Current.CancellationToken);
        return Contacts().RecordDecision(new RecordDecisionRequest { RequestId = Key(), ContactId = logged.ContactId, Version = 1, Outcome = outcome, Rationale = "As told." },
            cancellationToken: TestContext.Current.CancellationToken);
    }

    private ContactDetails Stored(Contact contact) =>
        Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contact.ContactId }, cancellationToken: TestContext.Current.CancellationToken);

    private static string Page(Contact contact) => $"/front-door/contacts/{contact.ContactId}/correct-decision";

    [Fact]
    public async Task Correct_ReferralToNothingFurther_AsksThenWithdrawsAndShowsBoth()
    {
        var decided = Decide("Withdrawn", "referral_assessment");
        using var browser = await council.SignInAsync(Roles.Manager);
        var shown = await browser.GetAsync($"/front-door/contacts/{decided.ContactId}");
        var form = await browser.GetAsync(shown.One("main a[href$='/correct-decision']").GetAttribute("href")!);
        Assert.Equal(("referral_assessment", "As told."), (form.One("input[name='Decision.Outcome'][checked]").GetAttribute("value"), form.One("[name='Decision.Rationale']").TextContent));

        var asked = await browser.SubmitAsync(form, "main form",
            ("Decision.Outcome", "nfa"), ("Decision.NfaReason", "No need."), ("Decision.BestPlaced", "The school"), ("Reason", "Mixed up\nwith her brother."));

        Assert.Equal("Check what will happen", asked.Text("h1"));
        Assert.Contains("The referral that this decision made here is withdrawn", asked.Text("main"), StringComparison.Ordinal);
        Assert.Equal("referral_assessment", Stored(decided).Contact.Outcome);
        var done = await browser.SubmitAsync(asked, "main form");
        Assert.Equal("Decision corrected.", done.Text(".govuk-notification-banner__heading"));
        var stored = Stored(decided);
        Assert.Equal(("nfa", "No need.", "The school", "", decided.ReferralId), (stored.Contact.Outcome, stored.Contact.NfaReason, stored.Contact.BestPlaced, stored.Contact.ReferralId, stored.WithdrawnReferralId));
        Assert.Equal((decided.DecidedAt, "Mixed up\nwith her brother."), (stored.Contact.DecidedAt, stored.FormerDecisions[0].Reason.ReplaceLineEndings("\n")));
        Assert.Contains("What was decided before it was corrected OutcomeReferral for assessment", done.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Decision corrected: Referral for assessment to No further action", done.Text("main"), StringComparison.Ordinal);
        var referral = await browser.GetAsync(done.One("main a[href*='/referrals/']").GetAttribute("href")!);
        Assert.Contains("Withdrawn", referral.Text("main .govuk-tag"), StringComparison.Ordinal);
        Assert.Contains("It counts in no figure.", referral.Text("main"), StringComparison.Ordinal);
        Assert.Contains("with her brother.", referral.Text("main .govuk-inset-text"), StringComparison.Ordinal);
        Assert.Contains("withdrawn", (await browser.GetAsync($"/front-door/referrals/{decided.ReferralId}?handler=Entries")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(decided.ReferralId, (await browser.GetAsync($"/front-door/referrals?child={decided.ChildId}")).Body, StringComparison.Ordinal);
        Assert.Contains(decided.ReferralId, (await browser.GetAsync($"/front-door/referrals?child={decided.ChildId}&standing=withdrawn")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_ChangeWhatWasEntered_LeadsBackToTheFilledForm()
    {
        var decided = Decide("Back", "advice");
        using var browser = await council.SignInAsync(Roles.Manager);
        var asked = await browser.SubmitAsync(await browser.GetAsync(Page(decided)), "main form", ("Decision.Outcome", "universal"), ("Reason", "Slip."));

        var back = await browser.SubmitAsync(asked with { Address = new Uri(asked.Address, asked.One("button[formaction]").GetAttribute("formaction")!) }, "main form");

        Assert.Equal("Correct the decision", back.Text("h1"));
        Assert.Equal(("universal", "Slip."), (back.One("input[name='Decision.Outcome'][checked]").GetAttribute("value"), back.One("[name=Reason]").TextContent));
        Assert.Empty(back.Errors);
        Assert.Equal("advice", Stored(decided).Contact.Outcome);

        var askedAgain = await browser.SubmitAsync(back, "main form");
        Assert.Equal("Check what will happen", askedAgain.Text("h1"));
    }

    [Fact]
    public async Task Correct_WordsOnly_NeedsNoQuestionAndEmptyFieldsAreSaid()
    {
        var decided = Decide("Words", "advice");
        using var browser = await council.SignInAsync(Roles.Manager);
        var form = await browser.GetAsync(Page(decided));

        var empty = await browser.SubmitAsync(form, "main form", ("Decision.Rationale", " "));
        Assert.Equal(["Enter why the decision is corrected", "Enter why this is the right outcome"], empty.Errors.Order());
        var early = await browser.SubmitAsync(form, "main form", ("Reason", "Slip."), ("Decision.DecidedOn-year", "2019"));
        Assert.Contains("is before the contact was received", Assert.Single(early.Errors), StringComparison.Ordinal);
        var done = await browser.SubmitAsync(form, "main form", ("Reason", "Slip."), ("Decision.Rationale", "Said better."));

        Assert.Equal("Decision corrected.", done.Text(".govuk-notification-banner__heading"));
        Assert.Equal("Said better.", Stored(decided).Contact.Rationale);
    }

    [Fact]
    public async Task Correct_AfterTheReferrerWasTold_AsksToTellThemAgainAndTakesIt()
    {
        var decided = Decide("Told", "advice");
        Contacts().RecordFeedback(new RecordFeedbackRequest { RequestId = Key(), ContactId = decided.ContactId, Version = 2 }, cancellationToken: TestContext.Current.CancellationToken);
        using var browser = await council.SignInAsync(Roles.Manager);
        var asked = await browser.SubmitAsync(await browser.GetAsync(Page(decided)), "main form", ("Decision.Outcome", "universal"), ("Reason", "Slip."));
        Assert.Contains("tell them again", asked.Text("main"), StringComparison.Ordinal);

        var corrected = await browser.SubmitAsync(asked, "main form");
        Assert.Contains("Tell them again The outcome they were told was corrected.", corrected.Text("main"), StringComparison.Ordinal);
        var told = await browser.SubmitAsync(corrected, "form[action*='handler=Feedback']");

        Assert.Equal("Feedback to the referrer recorded.", told.Text(".govuk-notification-banner__heading"));
        Assert.Equal(2, told.Text("main").Split("Feedback recorded: ").Length - 1);
        Assert.DoesNotContain("Tell them again", told.Text("main"), StringComparison.Ordinal);
        Assert.Null(told.Document.QuerySelector("form[action*='handler=Feedback']"));
    }

    [Fact]
    public async Task Correct_AnothersDecision_IsNotOfferedAndLeadsBack()
    {
        var decided = Decide("Other", "advice");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        Assert.Null((await browser.GetAsync($"/front-door/contacts/{decided.ContactId}")).Document.QuerySelector("main a[href$='/correct-decision']"));
        Assert.Equal($"/front-door/contacts/{decided.ContactId}", (await browser.GetAsync(Page(decided))).Path);
    }

    [Fact]
    public async Task Correct_SomebodyElseWasFirst_KeepsWhatWasEntered()
    {
        var decided = Decide("Race", "advice");
        using var browser = await council.SignInAsync(Roles.Manager);
        var form = await browser.GetAsync(Page(decided));
        Contacts(Roles.Manager).CorrectDecision(
            new CorrectDecisionRequest { RequestId = Key(), ContactId = decided.ContactId, Version = 2, Outcome = "universal", Rationale = "First.", Reason = "First." },
            cancellationToken: TestContext.Current.CancellationToken);

        var page = await browser.SubmitAsync(form, "main form", ("Decision.Outcome", "early_help"), ("Decision.Service", "Family hub"), ("Reason", "Second."));

        Assert.Contains("decision corrected (Advice and information to Universal services) by Test manager", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(("early_help", "Second."), (page.One("input[name='Decision.Outcome'][checked]").GetAttribute("value"), page.One("[name=Reason]").TextContent));
        await browser.SubmitAsync(await browser.SubmitAsync(page, "main form"), "main form");
        Assert.Equal("early_help", Stored(decided).Contact.Outcome);
        Assert.Equal(2, Stored(decided).FormerDecisions.Count);
    }
}
