using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What was typed when the session ended is not lost.</summary>
public sealed class KeptFormTests(Council council)
{
    private Child AddChild(string last) => new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(
        new AddChildRequest { RequestId = Guid.NewGuid().ToString(), Child = new Child { FirstName = "Sam", LastName = last } }, cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<Shown> SignInAgainAsync(Browser browser, Shown page, string role) =>
        await browser.SubmitAsync(page, "main form", ("Name", role), ("Password", Council.Password));

    [Fact]
    public async Task Log_SessionOver_ShowsWhatWasTypedAfterSigningInAgain()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/front-door/children/{AddChild("Typist").ChildId}/log");
        await browser.SubmitAsync(await browser.GetAsync("/"), "header form");

        var refused = await browser.SubmitAsync(form, "main form", ("Source", "6"), ("Mode", "written"), ("Summary", "An hour's <work> & more"), ("ReceivedTime", "0:01"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.DoesNotContain("An hour", refused.Body, StringComparison.Ordinal);
        Assert.Empty(refused.Address.Query);
        var again = await SignInAgainAsync(browser, refused, Roles.Practitioner);
        Assert.Equal("You are signed in", again.Text("h1"));
        var shown = await browser.SubmitAsync(again, "main form");

        Assert.Equal(form.Path, shown.Path);
        Assert.Equal("You had to sign in again, so nothing was stored. Check what you entered, then send it again.", Assert.Single(shown.Errors));
        Assert.Equal(("An hour's <work> & more", "0:01"), (shown.One("#Summary").TextContent, shown.One("#ReceivedTime").GetAttribute("value")));
        var logged = await browser.SubmitAsync(shown, "main form");
        Assert.Contains("Contact logged", logged.Text(".govuk-notification-banner__heading"), StringComparison.Ordinal);
        Assert.Contains("An hour's <work> & more", logged.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_SessionOver_ShowsTheDecisionAsTyped()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var contact = await browser.SubmitAsync(await browser.GetAsync($"/front-door/children/{AddChild("Decider").ChildId}/log"), "main form", ("Source", "6"), ("Mode", "written"));
        await browser.SubmitAsync(await browser.GetAsync("/"), "header form");

        var again = await SignInAgainAsync(browser, await browser.SubmitAsync(contact, "form[action*='Decide']", ("Decision.Outcome", "advice"), ("Decision.Rationale", "Long thoughts")), Roles.Practitioner);
        var shown = await browser.SubmitAsync(again, "main form");

        Assert.Equal(("Long thoughts", "advice"), (shown.One("#Decision-Rationale").TextContent, shown.One("[name='Decision.Outcome'][checked]").GetAttribute("value")));
        var decided = await browser.SubmitAsync(shown, "form[action*='Decide']");
        Assert.Equal("Decision recorded.", decided.Text(".govuk-notification-banner__heading"));
    }

    [Fact]
    public async Task Log_AnotherAccountSignsIn_GetsNothingOfIt()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var form = await browser.GetAsync($"/front-door/children/{AddChild("Private").ChildId}/log");
        await browser.SubmitAsync(await browser.GetAsync("/"), "header form");
        var refused = await browser.SubmitAsync(form, "main form", ("Source", "6"), ("Mode", "written"), ("Summary", "For one pair of eyes"));
        var kept = refused.One("[name=KeptForm]").GetAttribute("value")!;

        var other = await SignInAgainAsync(browser, refused, Roles.Manager);

        Assert.Equal(form.Path, other.Path);
        Assert.Equal("", other.One("#Summary").TextContent);
        // Sent straight to the page, it is not taken either.
        var tried = await browser.SubmitAsync(other, "main form", ("KeptForm", kept), ("Summary", "x"));
        Assert.Equal("", tried.One("#Summary").TextContent);
        Assert.Empty(tried.Errors);
    }

    /// <summary>A portal whose services cannot be reached, in the middle of a signed-in person's work.</summary>
    [Fact]
    public async Task Save_ServiceThatDoesNotAnswer_KeepsWhatWasTypedUntilItDoes()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var draft = await browser.SubmitAsync(await browser.GetAsync("/front-door"), "form[action*='handler=Start']");
        await using var dead = await council.StartPortalAsync($"http://127.0.0.1:{FreePort.Next()}");

        var refused = await browser.SubmitAsync(draft with { Address = new Uri(new Uri(dead.Urls.Single()), draft.Path) }, "#draft", ("Form.CallerName", "Typed in vain"), ("act", "save"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "A service is not answering"), (refused.Status, refused.Text("h1")));
        Assert.DoesNotContain("Typed in vain", refused.Body, StringComparison.Ordinal);
        var still = await browser.SubmitAsync(refused, "main form");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, still.Status);
        var shown = await browser.SubmitAsync(still with { Address = draft.Address }, "main form");

        Assert.Equal("A service did not answer, so this may not have been stored. Check what you entered, then send it again: nothing is stored twice.", Assert.Single(shown.Errors));
        Assert.Equal("Typed in vain", shown.One("#Form-CallerName").GetAttribute("value"));
        await browser.SubmitAsync(shown, "#draft", ("act", "save"));
        Assert.Equal("Typed in vain", (await browser.GetAsync(draft.Path)).One("#Form-CallerName").GetAttribute("value"));
    }
}
