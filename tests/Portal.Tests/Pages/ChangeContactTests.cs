using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class ChangeContactTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Contacts.ContactsClient Contacts(string role = Roles.Practitioner) => new(council.As(role));

    private Contact Log(string last, Action<LogContactRequest>? more = null)
    {
        var child = new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Kim", LastName = last } },
            cancellationToken: TestContext.Current.CancellationToken);
        var request = new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = "1A", Mode = "written", Summary = "As told." };
        more?.Invoke(request);
        return Contacts().LogContact(request, cancellationToken: TestContext.Current.CancellationToken);
    }

    private Contact Stored(Contact contact) => Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contact.ContactId }, cancellationToken: TestContext.Current.CancellationToken).Contact;

    private static string Page(Contact contact) => $"/front-door/contacts/{contact.ContactId}/change";

    [Fact]
    public async Task Change_DecidedContact_IsPrefilledStoredAndInTheHistory()
    {
        var logged = Log("Corrigan", request => request.Summary = "Two\nlines");
        var decided = Contacts().RecordDecision(new RecordDecisionRequest { RequestId = Key(), ContactId = logged.ContactId, Version = 1, Outcome = "advice", Rationale = "Enough." }, cancellationToken: TestContext.Current.CancellationToken);
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var shown = await browser.GetAsync($"/front-door/contacts/{logged.ContactId}");
        var form = await browser.GetAsync(shown.One("main a[href$='/change']").GetAttribute("href")!);
        Assert.Equal(("1A", "Two\nlines"), (form.One("#Source option[selected]").GetAttribute("value"), form.One("#Summary").TextContent));

        var changed = await browser.SubmitAsync(form, "main form", ("Source", "2A"), ("Locality", council.Locality), ("Team", council.Team), ("PrimaryNeed", "N4"));

        Assert.Equal("Contact corrected.", changed.Text(".govuk-notification-banner__heading"));
        var expected = decided.Clone();
        (expected.Version, expected.Source, expected.SourceGroup, expected.LocalityId, expected.TeamId, expected.PrimaryNeed) = (3, "2A", "Schools", council.Locality, council.Team, "N4");
        // A school is to be told, a relative is not.
        (expected.FeedbackBy, expected.FeedbackClock) = (Stored(logged).FeedbackBy, "in_time");
        Assert.NotEmpty(expected.FeedbackBy);
        Assert.Equal(expected, Stored(logged));
        Assert.Contains("Corrected: Who made the contact from Family member", changed.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Locality from none to Riverside; Team from none to Duty; Primary need from none to ", changed.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Locality from none to Riverside", (await browser.GetAsync($"/front-door/contacts/{logged.ContactId}?handler=Entries")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ContactWithATeam_LeavesTheTeamToAHandOff()
    {
        var logged = Log("Held", request => request.TeamId = council.Team);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var form = await browser.GetAsync(Page(logged));

        Assert.Null(form.Document.QuerySelector("select[name=Team]"));
        Assert.NotNull(form.Document.QuerySelector("select[name=Worker]"));
        Assert.Contains("It is with Duty", form.Text(".govuk-inset-text"), StringComparison.Ordinal);
        await browser.SubmitAsync(form, "main form", ("Mode", "online"));
        Assert.Equal(("online", council.Team, 0), (Stored(logged).Mode, Stored(logged).TeamId, Stored(logged).HandOffs));
    }

    [Fact]
    public async Task Change_SomebodyElseWasFirst_ShowsTheContactAsItIsAndWhatWasEntered()
    {
        var logged = Log("Late");
        using var slow = await council.SignInAsync(Roles.Practitioner);
        var seen = await slow.GetAsync(Page(logged));
        using var quick = await council.SignInAsync(Roles.Manager);
        await quick.SubmitAsync(await quick.GetAsync(Page(logged)), "main form", ("Mode", "telephone"));

        var page = await slow.SubmitAsync(seen, "main form", ("Source", "6"));

        Assert.Contains("Nothing was stored, because somebody else changed this contact", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("ModeTelephone", page.Text("main .govuk-summary-list"), StringComparison.Ordinal);
        Assert.Equal("6", page.One("#Source option[selected]").GetAttribute("value"));
        Assert.Empty((await slow.SubmitAsync(page, "main form", ("Mode", "telephone"))).Errors);
        Assert.Equal(("6", "telephone", 3L), (Stored(logged).Source, Stored(logged).Mode, Stored(logged).Version));
    }

    [Fact]
    public async Task Change_DayThatCannotBe_IsSaidInThePagesWords()
    {
        var logged = Log("Wordy", request => request.ReceivedAt = "2026-11-02");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.SubmitAsync(await browser.GetAsync(Page(logged)), "main form",
            ("ReceivedOn-day", "16"), ("ReceivedOn-month", "3"), ("ReceivedOn-year", "1926"), ("Confirmed", "old"));

        Assert.Equal("“Day received” 16 March 1926 is before 2005, where the working-day calendar starts; check the year.", Assert.Single(page.Errors));
        Assert.NotNull(page.Document.QuerySelector("#ReceivedOn-error"));
        Assert.Equal(logged, Stored(logged));
    }

    [Fact]
    public async Task Change_NothingDiffers_SaysSo()
    {
        var logged = Log("Same");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.SubmitAsync(await browser.GetAsync(Page(logged)), "main form");

        Assert.Equal("Nothing was different: the contact is as it was.", page.Text(".govuk-notification-banner__heading"));
        Assert.Equal(logged, Stored(logged));
    }
}
