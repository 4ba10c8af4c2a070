using CsWorkPerf.Contracts.Access;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>A proxy that ends TLS says so in a header, which counts from those alone whom the settings name.</summary>
public sealed class ProxyTests(Council council)
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.5, 127.0.0.0/8", true)]
    [InlineData("", false)]
    [InlineData("10.0.0.5", false)]
    public async Task SignIn_BehindAProxy_SetsSecureCookiesIfItIsTrusted(string trusted, bool secure)
    {
        await using var portal = await council.StartPortalBehindAsync(trusted);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(portal.Urls.Single()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        var cancellation = TestContext.Current.CancellationToken;

        using var page = await client.GetAsync("/sign-in", cancellation);
        var form = page.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("cswp-form", StringComparison.Ordinal));
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(cancellation));
        using var post = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(
            [
                new("Name", Roles.Analyst), new("Password", Council.Password),
                new("__RequestVerificationToken", body.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")),
            ]),
        };
        post.Headers.Add("Cookie", form.Split(';')[0]);
        using var signedIn = await client.SendAsync(post, cancellation);

        var session = signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("cswp-session", StringComparison.Ordinal));
        Assert.Equal((secure, secure), (form.Contains("; secure", StringComparison.Ordinal), session.Contains("; secure", StringComparison.Ordinal)));
        Assert.Equal(secure, page.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Start_ProxyThatIsNoAddress_NamesTheSettingAndTheEntry()
    {
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => council.StartPortalBehindAsync("10.0.0.5 the-proxy"));

        Assert.Contains("Portal:TrustedProxies has 'the-proxy'", stopped.Message, StringComparison.Ordinal);
    }
}
