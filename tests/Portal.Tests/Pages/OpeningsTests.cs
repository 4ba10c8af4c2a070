using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class OpeningsTests(Council council)
{
    private Child Add(string first, bool restricted = true, string councilId = "") => new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(
        new AddChildRequest { RequestId = Guid.NewGuid().ToString(), Child = new Child { FirstName = first, LastName = "Glassbreak", Restricted = restricted, CouncilId = councilId } },
        cancellationToken: TestContext.Current.CancellationToken);

    private Contact Log(Child child) => new Contacts.ContactsClient(council.As(Roles.Practitioner)).LogContact(
        new LogContactRequest { RequestId = Guid.NewGuid().ToString(), ChildId = child.ChildId, Source = "6" }, cancellationToken: TestContext.Current.CancellationToken);

    private static string Page(Child child) => $"/front-door/children/{child.ChildId}";

    [Fact]
    public async Task Open_RefusedPractitionerWithAReason_SeesTheRecordAndManagersAcknowledge()
    {
        var child = Add("Gina");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var refused = await browser.GetAsync(Page(child));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        var ask = await browser.GetAsync(refused.One("main a[href*='/open']").GetAttribute("href")!);
        Assert.DoesNotContain("Gina", ask.Body, StringComparison.Ordinal);
        Assert.Equal("Enter why it cannot wait", Assert.Single((await browser.SubmitAsync(ask, "main form")).Errors));

        var page = await browser.SubmitAsync(ask, "main form", ("Reason", "In hospital now"));

        Assert.Equal((Page(child), "Gina Glassbreak"), (page.Path, page.Text("h1")));
        Assert.Contains("The managers have been told.", page.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        using var manager = await council.SignInAsync(Roles.Manager);
        var home = await manager.GetAsync("/");
        Assert.NotEqual("0", home.Document.QuerySelectorAll(".app-card").Single(card => card.TextContent.Contains("Restricted records opened", StringComparison.Ordinal)).QuerySelector(".app-card__number")!.TextContent);
        var list = await manager.GetAsync("/front-door/openings");
        var row = list.Document.QuerySelectorAll("main tbody tr").Single(each => each.TextContent.Contains("Gina Glassbreak", StringComparison.Ordinal));
        Assert.Contains("In hospital now", row.TextContent, StringComparison.Ordinal);
        var opening = row.QuerySelector("input[name=openingId]")!.GetAttribute("value")!;
        var done = await manager.SubmitAsync(list, $"form:has(input[value='{opening}'])");
        Assert.Equal("Acknowledged.", done.Text(".govuk-notification-banner__heading"));
        Assert.DoesNotContain("Gina Glassbreak", done.Text("main"), StringComparison.Ordinal);
        Assert.Contains("by The manager", (await manager.GetAsync("/front-door/openings?all=true")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("In hospital now", await manager.Client.GetStringAsync("/front-door/openings?all=true&handler=Csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // A form that was sent again from the browser's history.
        Assert.Contains("acknowledged this already", Assert.Single((await manager.SubmitAsync(list, $"form:has(input[value='{opening}'])", ("requestId", Guid.NewGuid().ToString()))).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_RecordThatIsOpenToThePerson_LeadsToIt()
    {
        var child = Add("Olga", restricted: false);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        Assert.Equal(Page(child), (await browser.GetAsync(Page(child) + "/open")).Path);
    }

    [Fact]
    public async Task Open_FromARefusedContactOrReferral_LeadsBackToIt()
    {
        var contact = Log(Add("Gwen"));
        var decided = await new Contacts.ContactsClient(council.As(Roles.Manager)).RecordDecisionAsync(new RecordDecisionRequest
        {
            RequestId = Guid.NewGuid().ToString(), ContactId = contact.ContactId, Version = contact.Version, Outcome = "referral_assessment", Rationale = "Harm is likely."
        }, cancellationToken: TestContext.Current.CancellationToken);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        foreach (var address in new[] { $"/front-door/contacts/{contact.ContactId}", $"/front-door/referrals/{decided.ReferralId}", $"/front-door/contacts/{contact.ContactId}/change" })
        {
            var refused = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            var ask = await browser.GetAsync(refused.One("main a[href*='/open']").GetAttribute("href")!);
            Assert.DoesNotContain("Gwen", refused.Body + ask.Body, StringComparison.Ordinal);
            Assert.Equal("Enter why it cannot wait", Assert.Single((await browser.SubmitAsync(ask, "main form")).Errors));
            Assert.Equal(address, ask.One("input[name=ReturnUrl]").GetAttribute("value"));
        }
        var open = await browser.GetAsync((await browser.GetAsync($"/front-door/contacts/{contact.ContactId}")).One("main a[href*='/open']").GetAttribute("href")!);
        var shown = await browser.SubmitAsync(open, "main form", ("Reason", "In hospital now"));

        Assert.Equal((HttpStatusCode.OK, $"/front-door/contacts/{contact.ContactId}"), (shown.Status, shown.Path));
        Assert.Contains("The managers have been told.", shown.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task Open_ToReturnElsewhere_ReturnsToTheChild(string returnUrl)
    {
        var child = Add("Gail");
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var ask = await browser.GetAsync($"{Page(child)}/open?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(Page(child), (await browser.SubmitAsync(ask, "main form", ("Reason", "In hospital now"))).Path);
    }

    [Fact]
    public async Task Refused_Form_OffersTheEmergencyAndTheFormsPage()
    {
        var contact = Log(Add("Gus", restricted: false));
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/front-door/contacts/{contact.ContactId}/hand-off");
        var children = new Children.ChildrenClient(council.As(Roles.Manager));
        var child = await children.GetChildAsync(new GetChildRequest { ChildId = contact.ChildId }, cancellationToken: TestContext.Current.CancellationToken);
        child.Restricted = true;
        await children.ChangeChildAsync(new ChangeChildRequest { RequestId = Guid.NewGuid().ToString(), Child = child }, cancellationToken: TestContext.Current.CancellationToken);

        var refused = await browser.SubmitAsync(form, "main form", ("Team", council.Team), ("Reason", "Knows the family"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        var ask = await browser.GetAsync(refused.One("main a[href*='/open']").GetAttribute("href")!);
        Assert.Equal(form.Path, ask.One("input[name=ReturnUrl]").GetAttribute("value"));
    }

    [Fact]
    public async Task Refused_RecordOrPage_OffersTheEmergencyToThoseWhoMayOnly()
    {
        var child = Add("Greta", councilId: "GB-" + Guid.NewGuid().ToString("N")[..8]);
        using var auditor = await council.SignInAsync(Roles.Auditor);
        Assert.Null((await auditor.GetAsync(Page(child))).Document.QuerySelector("main a[href*='/open']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(Page(child) + "/open")).Status);
        using var browser = await council.SignInAsync(Roles.Practitioner);
        Assert.Null((await browser.GetAsync(Page(child) + "/merge")).Document.QuerySelector("main a[href*='/open']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/front-door/openings")).Status);
        var found = await browser.SubmitAsync(await browser.GetAsync("/front-door/find"), "main form", ("Text", child.CouncilId));
        Assert.Equal(Page(child) + "/open", found.One("main tbody a").GetAttribute("href"));
        Assert.NotNull((await browser.GetAsync(Page(child) + "/log")).Document.QuerySelector($"main a[href='{Page(child)}/open']"));
    }
}
