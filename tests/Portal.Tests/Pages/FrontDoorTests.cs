using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class FrontDoorTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Child AddChild(string first, string last, bool restricted = false) => new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(
        new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = first, LastName = last, BirthDate = "2015-03-27", Restricted = restricted } },
        cancellationToken: TestContext.Current.CancellationToken);

    private Contact Log(Child child, string source = "6") => new Contacts.ContactsClient(council.As(Roles.Manager)).LogContact(
        new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = source, Mode = "conversation", LocalityId = council.Locality, Summary = "Asked for help." },
        cancellationToken: TestContext.Current.CancellationToken);

    private async Task ImportAsync(ContactRow row)
    {
        using var call = new Contacts.ContactsClient(council.As(Roles.Administrator)).ImportContacts(cancellationToken: TestContext.Current.CancellationToken);
        await call.RequestStream.WriteAsync(new ImportContactsRequest { Rows = { row } }, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)) Assert.Equal(1, call.ResponseStream.Current.Accepted);
    }

    [Fact]
    public async Task Find_Name_IsNotInTheAddressAndFindsTheChild()
    {
        AddChild("Zelda", "Quillfeather");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var found = await browser.SubmitAsync(await browser.GetAsync("/front-door/find"), "main form", ("Text", "zel quill"));

        Assert.DoesNotContain("quill", found.Address.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("search=", found.Address.Query, StringComparison.Ordinal);
        Assert.Equal("Zelda Quillfeather", found.Text("main tbody th a"));
        Assert.Contains("27 Mar 2015", found.Text("main tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_AddressOfAnotherMaking_SaysThatItExpired()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync("/front-door/find?search=made-up");

        Assert.Contains("expired", page.Text(".govuk-inset-text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journey_NewChildToDecision_IsStoredAndShown()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var found = await browser.SubmitAsync(await browser.GetAsync("/front-door/find"), "main form", ("Text", "Orla Newcomer"));
        var add = await browser.GetAsync(found.One("main a[href*='/children/new']").GetAttribute("href")!);
        Assert.Equal("Orla", add.One("#Form-FirstName").GetAttribute("value"));

        var log = await browser.SubmitAsync(add, "main form", ("Form.BirthDate-day", "2"), ("Form.BirthDate-month", "may"), ("Form.BirthDate-year", "2016"), ("Form.Sex", "F"));
        Assert.Equal("Orla Newcomer", log.Text("h1"));
        Assert.Contains("2 May 2016", log.Text(".govuk-summary-list"), StringComparison.Ordinal);

        var contact = await browser.SubmitAsync(log, "main form", ("Source", "6"), ("Mode", "conversation"), ("Locality", council.Locality), ("Summary", "Worried about <b>home</b>."));
        Assert.StartsWith("Contact logged. Decide by ", contact.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Contains("Worried about <b>home</b>.", contact.Text("main .govuk-summary-list"), StringComparison.Ordinal);

        var decided = await browser.SubmitAsync(contact, "form[action*='Decide']", ("Decision.Outcome", "referral_assessment"), ("Decision.Rationale", "Needs an assessment."));
        Assert.Equal("Decision recorded.", decided.Text(".govuk-notification-banner__heading"));
        Assert.Equal("Referral for assessment", decided.Text(".govuk-tag"));
        Assert.Contains("Referrals about this child, newest first Referred Source Route", decided.Text("main"), StringComparison.Ordinal);

        var referral = await browser.GetAsync(decided.One("main a[href*='/referrals/']").GetAttribute("href")!);
        Assert.Contains("Route Assessment", string.Join(' ', referral.Document.QuerySelectorAll("dt, dd").Select(each => each.TextContent.Trim())), StringComparison.Ordinal);

        var told = await browser.SubmitAsync(decided, "form[action*='Feedback']");
        Assert.Equal("Feedback to the referrer recorded.", told.Text(".govuk-notification-banner__heading"));
    }

    [Fact]
    public async Task Log_MissingMonthAndSource_SaysWhichAndLeadsThere()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/front-door/children/{AddChild("Mo", "Missing").ChildId}/log");

        var page = await browser.SubmitAsync(form, "main form", ("ReceivedOn-month", ""), ("Mode", "written"), ("Summary", "Kept as typed."));

        Assert.Equal(["Day received must include a month", "Choose who made the contact"], page.Errors);
        Assert.Equal("#ReceivedOn-month", page.One(".govuk-error-summary__list a").GetAttribute("href"));
        Assert.Contains("govuk-input--error", page.One("#ReceivedOn-month").ClassName!, StringComparison.Ordinal);
        Assert.DoesNotContain("govuk-input--error", page.One("#ReceivedOn-day").ClassName!, StringComparison.Ordinal);
        Assert.Equal("Kept as typed.", page.One("#Summary").TextContent);
    }

    [Fact]
    public async Task Log_TooLongSummary_ShowsTheServicesViolationAtTheField()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/front-door/children/{AddChild("Lo", "Long").ChildId}/log");

        var page = await browser.SubmitAsync(form, "main form", ("Source", "6"), ("Mode", "written"), ("Summary", new string('a', 4001)));

        Assert.Contains("4,001", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#Summary-error"));
    }

    [Fact]
    public async Task Log_FormSentTwice_LogsOneContact()
    {
        var child = AddChild("Twin", "Press");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/front-door/children/{child.ChildId}/log");

        var first = await browser.SubmitAsync(form, "main form", ("Source", "6"), ("Mode", "written"));
        var second = await browser.SubmitAsync(form, "main form", ("Source", "6"), ("Mode", "written"));

        Assert.Equal(first.Path, second.Path);
    }

    [Fact]
    public async Task Decide_NoFurtherActionAlone_AsksForReasonHelperAndRationale()
    {
        var contact = Log(AddChild("Nora", "Nothing"));
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.SubmitAsync(await browser.GetAsync($"/front-door/contacts/{contact.ContactId}"), "form[action*='Decide']", ("Decision.Outcome", "nfa"));

        Assert.Equal(["Enter why nothing more is done", "Enter who is best placed to help instead", "Enter why this is the right outcome"], page.Errors);
        Assert.False(page.One("form[action*='Decide'] details:last-of-type").HasAttribute("open"));
    }

    [Fact]
    public async Task Decide_TimeThatIsNone_OpensWhatHidesIt()
    {
        var contact = Log(AddChild("Tessa", "Time"));
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.SubmitAsync(await browser.GetAsync($"/front-door/contacts/{contact.ContactId}"), "form[action*='Decide']",
            ("Decision.Outcome", "advice"), ("Decision.Rationale", "Advice given."), ("Decision.DecidedTime", "noon"));

        Assert.NotEmpty(page.Errors);
        Assert.True(page.One("form[action*='Decide'] details:last-of-type").HasAttribute("open"));
    }

    [Fact]
    public async Task Decide_SomebodyElseWasFirst_SaysWhoDidWhat()
    {
        var contact = Log(AddChild("Sami", "Stale"));
        using var slow = await council.SignInAsync(Roles.Practitioner);
        using var quick = await council.SignInAsync(Roles.Manager);
        var seen = await slow.GetAsync($"/front-door/contacts/{contact.ContactId}");
        await quick.SubmitAsync(await quick.GetAsync($"/front-door/contacts/{contact.ContactId}/hand-off"), "main form", ("Team", council.Team), ("Reason", "Their area"));

        var page = await slow.SubmitAsync(seen, "form[action*='Decide']", ("Decision.Outcome", "advice"), ("Decision.Rationale", "Advice given."));

        var error = Assert.Single(page.Errors);
        Assert.Contains("handed off by", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored", error, StringComparison.Ordinal);
        Assert.Equal("Advice given.", page.One("#Decision-Rationale").TextContent);
        var again = await slow.SubmitAsync(page, "form[action*='Decide']");
        Assert.Empty(again.Errors);
        Assert.Equal("Decision recorded.", again.Text(".govuk-notification-banner__heading"));
    }

    [Fact]
    public async Task Board_Filters_AreInTheAddressAndNarrowTheList()
    {
        Log(AddChild("Paula", "Police"), "6");
        Log(AddChild("Holly", "Housing"), "4");
        using var browser = await council.SignInAsync(Roles.Auditor);

        var page = await browser.GetAsync("/front-door?source=4");

        Assert.Contains("Holly Housing", page.Text("#board-rows"), StringComparison.Ordinal);
        Assert.DoesNotContain("Paula Police", page.Text("#board-rows"), StringComparison.Ordinal);
        Assert.Equal("4", page.One("select[name=source] option[selected]").GetAttribute("value"));
        Assert.Contains("source=4", page.One("th[aria-sort] a").GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("a[href='/front-door/find'].govuk-button"));
    }

    [Fact]
    public async Task Board_NothingMatches_SaysSo()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync("/front-door?source=5D");

        Assert.Contains("No open contacts match these filters.", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BoardCsv_NameThatLooksLikeAFormula_IsText()
    {
        Log(AddChild("=1+1", "Formula"), "7");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var csv = await browser.GetAsync("/front-door?source=7&handler=Csv");

        Assert.Equal("text/csv", csv.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(",\"'=1+1 Formula\",", csv.Body, StringComparison.Ordinal);
        Assert.StartsWith("contact_id,received_at,child,", csv.Body.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_OfRestrictedChild_IsRefusedToPractitioners()
    {
        var contact = Log(AddChild("Rita", "Restricted", restricted: true));
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        using var manager = await council.SignInAsync(Roles.Manager);

        var refused = await practitioner.GetAsync($"/front-door/contacts/{contact.ContactId}");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.Status);
        Assert.DoesNotContain("Rita", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Rita", (await practitioner.GetAsync("/front-door")).Body, StringComparison.Ordinal);
        Assert.Equal("Rita Restricted", (await manager.GetAsync($"/front-door/contacts/{contact.ContactId}")).Text("h1"));
    }

    [Fact]
    public async Task Log_RestrictedChild_IsTakenFromAPractitionerWithoutTheChildsDetails()
    {
        var councilId = "R" + Key()[..8];
        new Children.ChildrenClient(council.As(Roles.Manager)).AddChild(
            new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Wanda", LastName = "Withheld", Restricted = true, CouncilId = councilId } },
            cancellationToken: TestContext.Current.CancellationToken);
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var found = await browser.SubmitAsync(await browser.GetAsync("/front-door/find"), "main form", ("Text", councilId));
        Assert.Empty(found.Document.QuerySelectorAll("main tbody th a:not([href$='/open'])"));
        var form = await browser.GetAsync(found.One("main tbody a[href$='/log']").GetAttribute("href")!);

        Assert.Equal(System.Net.HttpStatusCode.OK, form.Status);
        Assert.Equal("Restricted record", form.Text("h1"));
        Assert.DoesNotContain("Wanda", form.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(councilId, form.Body, StringComparison.Ordinal);
        var again = await browser.SubmitAsync(form, "main form", ("Mode", "written"));
        Assert.Equal(["Choose who made the contact"], again.Errors);
        var board = await browser.SubmitAsync(again, "main form", ("Source", "6"), ("Mode", "written"), ("Summary", "A worry."));

        Assert.Equal("/front-door", board.Path);
        Assert.StartsWith("Contact logged. Decide by ", board.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        using var manager = await council.SignInAsync(Roles.Manager);
        Assert.Contains("Wanda Withheld", (await manager.GetAsync("/front-door?order=-received_at")).Text("#board-rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_NothingFound_SaysHowARestrictedRecordIsFoundBeforeASecondOneIsAdded()
    {
        AddChild("Sylvester", "Sealed", restricted: true);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.SubmitAsync(await browser.GetAsync("/front-door/find"), "main form", ("Text", "Sylvester Sealed"));

        Assert.Contains("No child was found.", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("A restricted record is found by its council id only.", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_ChildWithoutAName_IsNotCalledRestricted()
    {
        var councilId = "N" + Key()[..8];
        await ImportAsync(new ContactRow { Line = 2, ContactId = "K" + councilId, ChildId = "C" + councilId, ReceivedAt = "2026-03-02", Source = "8", OutcomeSupplied = true });
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync("/front-door?source=8");

        Assert.Contains("Child C" + councilId, page.Text("#board-rows"), StringComparison.Ordinal);
        Assert.DoesNotContain("Restricted record", page.Text("#board-rows"), StringComparison.Ordinal);
    }
}
