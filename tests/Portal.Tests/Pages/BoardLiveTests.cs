using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What the script of the board hears, as the server sends it.</summary>
public sealed class BoardLiveTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Contact Log(string last, string source)
    {
        var child = new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(
            new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Li", LastName = last } }, cancellationToken: TestContext.Current.CancellationToken);
        return new Contacts.ContactsClient(council.As(Roles.Practitioner)).LogContact(
            new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = source, Mode = "online" }, cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Live_ContactDecided_IsPushedAsTheTableOfTheFilter()
    {
        var (contact, other) = (Log("Leaves", "1A"), Log("Elsewhere", "1B"));
        using var browser = await council.SignInAsync(Roles.Practitioner);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var events = await ServerEvents.OpenAsync(browser, "/front-door?handler=Live&source=1A", limit.Token);
        var first = await events.NextAsync("board");
        Assert.Contains($"contact-{contact.ContactId}", first, StringComparison.Ordinal);
        Assert.DoesNotContain(other.ContactId, first, StringComparison.Ordinal);
        // Links of the table lead to the page, not to the stream.
        Assert.DoesNotContain("handler=Live", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/front-door?source=1A", first, StringComparison.Ordinal);

        await new Contacts.ContactsClient(council.As(Roles.Practitioner)).RecordDecisionAsync(
            new RecordDecisionRequest { RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = "advice", Rationale = "As discussed." });

        string next;
        do next = await events.NextAsync("board");
        while (next.Contains($"contact-{contact.ContactId}", StringComparison.Ordinal));
        Assert.Contains("app-board-now", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_Answer_IsAStreamThatNobodyKeepsUnderTheSamePolicy()
    {
        using var browser = await council.SignInAsync(Roles.Auditor);
        using var events = await ServerEvents.OpenAsync(browser, "/front-door?handler=Live", TestContext.Current.CancellationToken);

        Assert.Equal("text/event-stream", events.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", events.Response.Headers.CacheControl!.ToString());
        Assert.Contains("script-src 'self'", events.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_NotSignedIn_LeadsToSignIn()
    {
        using var browser = new Browser(council.Address);

        var page = await browser.GetAsync("/front-door?handler=Live");

        Assert.Equal("/sign-in", page.Path);
    }

    [Fact]
    public async Task Live_RoleThatSeesNoRecords_IsRefused()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await browser.GetAsync("/front-door?handler=Live")).Status);
    }

    [Fact]
    public async Task Live_SignedOut_EndsWithinSecondsAndAsksAgain()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var events = await ServerEvents.OpenAsync(browser, "/front-door?handler=Live", limit.Token);
        await events.NextAsync("board");

        await browser.SubmitAsync(await browser.GetAsync("/"), "header form");

        await events.NextAsync("again");
        Assert.Equal("/sign-in", (await browser.GetAsync("/front-door?handler=Live")).Path);
    }

    [Fact]
    public async Task Live_FilterThatIsNone_IsRefused()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await browser.GetAsync("/front-door?handler=Live&clock=never")).Status);
    }
}
