using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class ErrorTests(Council council)
{
    [Fact]
    public async Task Get_UnknownAddress_IsNotFoundForEverybody()
    {
        using var browser = new Browser(council.Address);

        var page = await browser.GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found", page.Text("h1"));
    }

    [Fact]
    public async Task Get_UnknownContact_IsNotFoundAndNoErrorInTheLog()
    {
        using var errors = new LoggedErrors(council.Portal);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync($"/front-door/contacts/{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        // Other tests use the council at the same time.
        Assert.DoesNotContain(errors.All, error => error is RpcException { StatusCode: StatusCode.NotFound });
    }

    [Fact]
    public async Task Post_ServiceThatDoesNotAnswer_IsAnErrorInTheLog()
    {
        await using var portal = await council.StartPortalAsync($"http://127.0.0.1:{FreePort.Next()}");
        using var errors = new LoggedErrors(portal.Services);
        using var browser = new Browser(new Uri(portal.Urls.Single()));

        await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "main form", ("Name", "pat"), ("Password", "whatever it is"));

        Assert.Contains(errors.All, error => error is RpcException { StatusCode: StatusCode.Unavailable });
    }

    [Fact]
    public async Task Post_ServiceDoesNotAnswer_SaysSoWithoutATrace()
    {
        await using var portal = await council.StartPortalAsync($"http://127.0.0.1:{FreePort.Next()}");
        using var browser = new Browser(new Uri(portal.Urls.Single()));

        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "main form", ("Name", "pat"), ("Password", "whatever it is"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("A service is not answering", page.Text("h1"));
        Assert.DoesNotContain("   at ", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        using var browser = new Browser(council.Address);
        using var content = new FormUrlEncodedContent([new("Name", Roles.Analyst), new("Password", Council.Password)]);

        using var answer = await browser.Client.PostAsync("/sign-in", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie") && answer.Headers.GetValues("Set-Cookie").Any(each => each.StartsWith("cswp-session", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Post_FieldOfFiveMegabytes_IsRefusedWithAPage()
    {
        using var browser = new Browser(council.Address);

        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "main form", ("Name", new string('a', 5 * 1024 * 1024)), ("Password", "x"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("The form is too large", page.Text("h1"));
    }

    [Fact]
    public async Task Get_AnyPage_CarriesTheSecurityHeadersAndNoInlineScriptOrStyle()
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        foreach (var address in new[] { "/", "/front-door", "/conversion", "/demand", "/indicators/contacts.received", "/no/such/page" })
        {
            var page = await browser.GetAsync(address);

            var policy = page.Response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", page.Response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(page.Response.Headers.CacheControl!.NoStore);
            Assert.Empty(page.Document.QuerySelectorAll("style, [style], script:not([src]), [onclick]"));
        }
    }

    [Fact]
    public async Task Cookies_OfSession_AreOutOfReachOfScriptsAndOtherSites()
    {
        using var browser = new Browser(council.Address);
        var page = await browser.GetAsync("/sign-in");
        Assert.All(page.Response.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Get_StylesheetAndScript_AreThere()
    {
        using var browser = new Browser(council.Address);
        var page = await browser.GetAsync("/sign-in");

        foreach (var address in new[] { page.One("link[rel=stylesheet]").GetAttribute("href")!, page.One("script[type=module]").GetAttribute("src")!, "/govuk-frontend.min.js", "/favicon.svg" })
        {
            using var answer = await browser.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        var css = await browser.Client.GetStringAsync(page.One("link[rel=stylesheet]").GetAttribute("href")!, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("GDS Transport", css, StringComparison.Ordinal);
        Assert.DoesNotContain("crest", css, StringComparison.OrdinalIgnoreCase);
    }
}
