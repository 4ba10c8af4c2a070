using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class BoardTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Contact Log(string last, string source = "6", string level = "", bool restricted = false, string worker = "")
    {
        var child = new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(new AddChildRequest
        {
            RequestId = Key(), Child = new Child { FirstName = "Bo", LastName = last, BirthDate = "2015-03-27", Restricted = restricted }
        }, cancellationToken: TestContext.Current.CancellationToken);
        return new Contacts.ContactsClient(council.As(Roles.Manager)).LogContact(new LogContactRequest
        {
            RequestId = Key(), ChildId = child.ChildId, Source = source, Mode = "conversation", LocalityId = council.Locality, LevelOfNeed = level, WorkerId = worker
        }, cancellationToken: TestContext.Current.CancellationToken);
    }

    private Contact Read(Contact contact) => new Contacts.ContactsClient(council.As(Roles.Manager)).GetContact(
        new GetContactRequest { ContactId = contact.ContactId }, cancellationToken: TestContext.Current.CancellationToken).Contact;

    [Fact]
    public async Task Board_Contact_StandsWithItsClockInWordsAndWhatItNeeds()
    {
        var contact = Log("Boarded", "2A", "4");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync("/front-door?source=2A");

        var row = page.Text($"#contact-{contact.ContactId}");
        Assert.Contains("Bo Boarded", row, StringComparison.Ordinal);
        Assert.Contains("Level 4: Statutory", row, StringComparison.Ordinal);
        Assert.Contains("0 min", row, StringComparison.Ordinal);
        Assert.Contains("In time", row, StringComparison.Ordinal);
        Assert.Contains("Schools", row, StringComparison.Ordinal);
        Assert.Matches("^(Open The front door closes (today|on) |Closed The front door opens next )", page.Text(".app-board-now"));
        // Other tests' contacts stand on the same board.
        Assert.Matches("^[0-9]+ open contacts? High concern first, then the longest waiting$", page.Text("#board-title"));
    }

    [Fact]
    public async Task Board_Counts_LeadToTheContactsTheyCount()
    {
        Log("Counted", "2B", "4");
        using var browser = await council.SignInAsync(Roles.Auditor);
        var page = await browser.GetAsync("/front-door?source=2B");

        var high = await browser.GetAsync(page.Document.QuerySelectorAll("#board-counts a").Single(link => link.TextContent.Contains("of high concern", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Equal("high", high.One("select[name=concern] option[selected]").GetAttribute("value"));
        Assert.Contains("Bo Counted", high.Text("#board-rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_Auditor_SeesItAndHasNothingToChange()
    {
        Log("Audited", "3A");
        using var browser = await council.SignInAsync(Roles.Auditor);

        var page = await browser.GetAsync("/front-door?source=3A");

        Assert.Contains("Bo Audited", page.Text("#board-rows"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("#board button, #board input"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/front-door/reassign")).Status);
    }

    [Fact]
    public async Task Claim_FromTheRow_IsMineThenAndTheOtherHearsWho()
    {
        var contact = Log("Claimed", "3B");
        var (first, _) = await council.SignInAsWorkerAsync("Fay First");
        var (second, _) = await council.SignInAsWorkerAsync("Sid Second", Roles.Manager);
        using var firstSession = first;
        using var secondSession = second;
        var seen = await second.GetAsync("/front-door?source=3B");

        var mine = await first.PressAsync(await first.GetAsync("/front-door?source=3B"), $"#claim-{contact.ContactId}");
        Assert.Equal(("/front-door?source=3B", "1 contact is yours now."), (mine.Address.PathAndQuery, mine.Text(".govuk-notification-banner__heading")));
        Assert.Contains("You", mine.Text($"#contact-{contact.ContactId} td:last-child"), StringComparison.Ordinal);
        var told = await second.PressAsync(seen, $"#claim-{contact.ContactId}");

        Assert.Matches("Not claimed: 1 Bo Claimed: Fay First has it, by Fay First on ", told.Text("#not-moved"));
        Assert.DoesNotContain("handler", told.One("th[aria-sort] a").GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Equal(0, Read(contact).HandOffs);
        // What is pressed next on the page that told it is a command of its own.
        var next = Log("Next", "3B");
        var again = await second.PressAsync(told, "#sign-on");
        Assert.Empty(again.Errors);
        Assert.Equal("1 contact is yours now.", (await second.PressAsync(again, $"#claim-{next.ContactId}")).Text(".govuk-notification-banner__heading"));
    }

    [Fact]
    public async Task Claim_NothingTicked_SaysWhatToDo()
    {
        Log("Unticked", "3C");
        var (browser, _) = await council.SignInAsWorkerAsync("Una Unticked");
        using var session = browser;

        var page = await browser.PressAsync(await browser.GetAsync("/front-door?source=3C"), "#claim-selected");

        Assert.Equal(["Tick the contacts to claim"], page.Errors);
        Assert.Contains("Bo Unticked", page.Text("#board-rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reassign_TickedContacts_GoWithTheReasonAndCountAHandOff()
    {
        var (one, other) = (Log("First", "3D"), Log("Second", "3D"));
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var board = await browser.GetAsync("/front-door?source=3D");
        foreach (var contact in new[] { one, other }) board.One($"#select-{contact.ContactId}").SetAttribute("checked", "");

        var form = await browser.PressAsync(board, "#reassign-selected");
        Assert.Contains("2 contacts go to whom you choose.", form.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Bo First", form.Text(".app-reassign"), StringComparison.Ordinal);
        var missing = await browser.SubmitAsync(form, "main form");
        Assert.Equal(["Choose a worker, a team or both", "Enter why they are reassigned"], missing.Errors.Order());
        var done = await browser.SubmitAsync(missing, "main form", ("Team", council.Team), ("Reason", "The duty team has room."));

        Assert.Equal(("/front-door", "2 contacts reassigned."), (done.Path, done.Text(".govuk-notification-banner__heading")));
        Assert.All([one, other], contact => Assert.Equal((council.Team, 1), (Read(contact).TeamId, Read(contact).HandOffs)));
    }

    [Fact]
    public async Task Reassign_ContactDecidedSince_IsToldByNameAndTheRestGoes()
    {
        var (stays, goes) = (Log("Decided", "3E"), Log("Going", "3E"));
        using var browser = await council.SignInAsync(Roles.Manager);
        var board = await browser.GetAsync("/front-door?source=3E");
        foreach (var contact in new[] { stays, goes }) board.One($"#select-{contact.ContactId}").SetAttribute("checked", "");
        var form = await browser.PressAsync(board, "#reassign-selected");
        await new Contacts.ContactsClient(council.As(Roles.Practitioner)).RecordDecisionAsync(
            new RecordDecisionRequest { RequestId = Key(), ContactId = stays.ContactId, Version = stays.Version, Outcome = "advice", Rationale = "As discussed." });

        var result = await browser.SubmitAsync(form, "main form", ("Team", council.Team), ("Reason", "The duty team has room."));

        Assert.Equal("1 contact reassigned", result.Text("h1"));
        Assert.Matches("Not reassigned: 1 Bo Decided: It was decided, by Test practitioner on .*: Advice", result.Text("#not-moved"));
        Assert.Equal(council.Team, Read(goes).TeamId);
    }

    [Fact]
    public async Task Reassign_RestrictedChild_IsNotNamedToAPractitioner()
    {
        var contact = Log("Sealed", "3F", restricted: true);
        var (browser, _) = await council.SignInAsWorkerAsync("Rae Refused");
        using var session = browser;
        var board = await browser.GetAsync("/front-door?source=3F");
        Assert.Contains("Restricted record", board.Text("#board-rows"), StringComparison.Ordinal);

        var result = await browser.PressAsync(board, $"#claim-{contact.ContactId}");

        Assert.Contains("Restricted record: The record is restricted. Ask a manager.", result.Text("#not-moved"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sealed", result.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reassign_WorkerWithNothingOpen_SaysSo()
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.GetAsync("/front-door/reassign?worker=" + Key());

        Assert.Contains("There are none.", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duty_SignOnAndOff_ShowsWhoIsOnAndPassesTheirContactsOn()
    {
        var (browser, worker) = await council.SignInAsWorkerAsync("Dora Duty");
        using var session = browser;
        var contact = Log("Homeward", "4", worker: worker);
        var off = await browser.GetAsync("/front-door?source=4");
        Assert.Empty(off.Document.QuerySelectorAll("#sign-off"));

        Assert.NotNull(off.Document.QuerySelector("#Until + #sign-on"));
        var on = await browser.PressAsync(off, "#sign-on");
        Assert.StartsWith("You are on duty until ", on.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Equal("/front-door?source=4", on.Address.PathAndQuery);
        Assert.Contains("Dora Duty", on.Text("#desk-table"), StringComparison.Ordinal);
        Assert.Contains("Your own first", on.Text("#board-title"), StringComparison.Ordinal);
        Assert.StartsWith("You are on duty since ", on.Text("#desk-own p"), StringComparison.Ordinal);

        var draft = await browser.SubmitAsync(on, "form[action*='handler=Start']");
        Assert.Equal(["Choose", "Dora Duty (on duty)"], draft.Document.QuerySelectorAll("#Form-Worker option").Take(2).Select(option => option.TextContent.Trim()));
        var going = await browser.PressAsync(on, "#sign-off");
        Assert.Equal("You are off duty. 1 open contact is still with you.", going.Text(".govuk-notification-banner__heading"));
        Assert.Equal("Reassign the open contacts of Dora Duty", going.Text("h1"));
        Assert.Contains("Bo Homeward", going.Text(".app-reassign"), StringComparison.Ordinal);
        var gone = await browser.SubmitAsync(going, "main form", ("To", "nobody"), ("Reason", "Going home"));

        Assert.Equal("1 contact reassigned.", gone.Text(".govuk-notification-banner__heading"));
        Assert.Equal(("", 1), (Read(contact).WorkerId, Read(contact).HandOffs));
        Assert.DoesNotContain("Dora Duty", gone.Text("#desk"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25:00", "Enter a time such as 9:05 or 14:30")]
    [InlineData("00:00", "is past; it is now")]
    public async Task Duty_UntilAnImpossibleTime_SaysSoAtTheField(string until, string error)
    {
        var (browser, _) = await council.SignInAsWorkerAsync("Tim Time");
        using var session = browser;

        var page = await browser.PressAsync(await browser.GetAsync("/front-door"), "#sign-on", ("Until", until));

        Assert.Contains(error, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("#Until", page.One(".govuk-error-summary__list a").GetAttribute("href"));
        Assert.Contains("Until-error", page.One("#Until").GetAttribute("aria-describedby")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duty_OfAnother_IsEndedByAManager()
    {
        var (browser, worker) = await council.SignInAsWorkerAsync("Faye Forgot");
        using var session = browser;
        await browser.PressAsync(await browser.GetAsync("/front-door"), "#sign-on");
        using var manager = await council.SignInAsync(Roles.Manager);
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        Assert.Null((await practitioner.GetAsync("/front-door")).Document.QuerySelector($"#desk-off-{worker}"));

        var page = await manager.PressAsync(await manager.GetAsync("/front-door"), $"#desk-off-{worker}");

        Assert.Equal("Faye Forgot is off duty.", page.Text(".govuk-notification-banner__heading"));
        Assert.NotNull((await browser.GetAsync("/front-door")).Document.QuerySelector("#sign-on"));
    }
}
