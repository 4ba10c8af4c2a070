using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What a person is asked about before it is stored, and what is said of it afterwards.</summary>
public sealed class SecondThoughtsTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Children.ChildrenClient Children(string role = Roles.Practitioner) => new(council.As(role));

    private Child AddChild(string last, bool restricted = false) => Children().AddChild(
        new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Alex", LastName = last, Restricted = restricted } }, cancellationToken: TestContext.Current.CancellationToken);

    private int Contacts(Child child) => Children(Roles.Manager).GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId }, cancellationToken: TestContext.Current.CancellationToken).ContactCount;

    private static string Form(Child child) => $"/front-door/children/{child.ChildId}/log";

    [Fact]
    public async Task Log_AgainFromTheBrowsersHistory_AsksWhetherItIsAnother()
    {
        var child = AddChild("Backbutton");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var first = await browser.SubmitAsync(await browser.GetAsync(Form(child)), "main form", ("Source", "6"), ("Mode", "written"));

        // The page is loaded anew, with a key of its own, and the browser puts back what was typed.
        var page = await browser.SubmitAsync(await browser.GetAsync(Form(child)), "main form", ("Source", "6"), ("Mode", "written"), ("Summary", "Kept"));

        Assert.Equal(1, Contacts(child));
        var error = Assert.Single(page.Errors);
        Assert.StartsWith("A contact about this child, from the same source and made in the same way, was logged on ", error, StringComparison.Ordinal);
        Assert.Contains("by The practitioner", error, StringComparison.Ordinal);
        Assert.Equal(first.Path, page.One("main a[href*='/front-door/contacts/']").GetAttribute("href"));
        Assert.Equal("Kept", page.One("#Summary").TextContent);
        var another = await browser.SubmitAsync(page, "main form", ("Confirmed", "another"));
        Assert.NotEqual(first.Path, another.Path);
        Assert.Equal(2, Contacts(child));
    }

    [Fact]
    public async Task Log_AgainAboutARestrictedChild_AsksWithoutSayingWho()
    {
        var child = AddChild("Sealedtwice", restricted: true);
        using var browser = await council.SignInAsync(Roles.Practitioner);
        await browser.SubmitAsync(await browser.GetAsync(Form(child)), "main form", ("Source", "6"), ("Mode", "written"));

        var page = await browser.SubmitAsync(await browser.GetAsync(Form(child)), "main form", ("Source", "6"), ("Mode", "written"));

        Assert.Contains("was logged within the last hour", Assert.Single(page.Errors), StringComparison.Ordinal);
        await browser.SubmitAsync(page, "main form", ("Confirmed", "another"));
        Assert.Equal(2, Contacts(child));
    }

    [Fact]
    public async Task Log_ReceivedLongAgo_AsksForAConfirmation()
    {
        var child = AddChild("Longago");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        (string, string)[] entered = [("Source", "6"), ("Mode", "written"), ("ReceivedOn-day", "3"), ("ReceivedOn-month", "3"), ("ReceivedOn-year", "2016"), ("ReceivedTime", "")];

        var page = await browser.SubmitAsync(await browser.GetAsync(Form(child)), "main form", entered);

        Assert.Equal(["Check the day received, or confirm that it is right"], page.Errors);
        Assert.Contains("It was received on 3 March 2016, more than a year ago", page.Text("main form"), StringComparison.Ordinal);
        Assert.Equal(0, Contacts(child));
        Assert.Empty((await browser.SubmitAsync(page, "main form", ("Confirmed", "old"))).Errors);
        Assert.Equal(1, Contacts(child));
    }

    [Fact]
    public async Task Log_TimeThatTheClocksSkip_SaysHowItWasTaken()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.SubmitAsync(await browser.GetAsync(Form(AddChild("Clockwise"))), "main form",
            ("Source", "6"), ("Mode", "written"), ("ReceivedOn-day", "29"), ("ReceivedOn-month", "3"), ("ReceivedOn-year", "2026"), ("ReceivedTime", "1:30"), ("Confirmed", "old"));

        Assert.Contains("because the clocks went forward: it was taken as 29 March 2026 at 02:30.", page.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_WorkerOfNobody_IsOfferedAndLeftOut()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var form = await browser.GetAsync(Form(AddChild("Workerless")));

        Assert.Equal("Nobody yet", form.One("select[name=Worker] option").TextContent);
    }

    [Fact]
    public async Task AddChild_OfAKnownName_AsksWhetherItIsAnother()
    {
        var known = AddChild("Namesake");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.SubmitAsync(await browser.GetAsync("/front-door/children/new"), "main form", ("Form.FirstName", "alex"), ("Form.LastName", "namesake"));

        Assert.Equal(["A child who may be the same is known already. Open that record, or confirm that this is another child."], page.Errors);
        Assert.Equal($"/front-door/children/{known.ChildId}", page.One("main h2 a").GetAttribute("href"));
        Assert.Contains("May be the same child: same name, date of birth not known of one of the two.", page.Text("main"), StringComparison.Ordinal);
        var log = await browser.SubmitAsync(page, "main form", ("Confirmed", "another"));
        Assert.EndsWith("/log", log.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(known.ChildId, log.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_SomebodyElseWasFirst_ShowsWhatWasEntered()
    {
        var child = AddChild("Loser");
        using var slow = await council.SignInAsync(Roles.Practitioner);
        var contact = await slow.SubmitAsync(await slow.GetAsync(Form(child)), "main form", ("Source", "6"), ("Mode", "written"));
        using var quick = await council.SignInAsync(Roles.Manager);
        await quick.SubmitAsync(await quick.GetAsync(contact.Path), "form[action*='Decide']", ("Decision.Outcome", "early_help"), ("Decision.Service", "Family hub"), ("Decision.Rationale", "First."));

        var page = await slow.SubmitAsync(contact, "form[action*='Decide']", ("Decision.Outcome", "nfa"), ("Decision.NfaReason", "No need."), ("Decision.BestPlaced", "School"), ("Decision.Rationale", "My long\nthoughts."));

        Assert.Contains("decided (Early help) by The manager", Assert.Single(page.Errors), StringComparison.Ordinal);
        var text = page.Text("main");
        Assert.Contains("My long thoughts.", text, StringComparison.Ordinal);
        Assert.Contains("What you entered, which was not stored OutcomeNo further action", text, StringComparison.Ordinal);
    }
}
