using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class SessionTests(Council council)
{
    [Fact]
    public async Task SignIn_WrongPassword_SaysSoWithoutSayingWhich()
    {
        using var browser = new Browser(council.Address);
        var page = await browser.GetAsync("/sign-in");

        var known = await browser.SubmitAsync(page, "main form", ("Name", Roles.Auditor), ("Password", "not the password"));
        var unknown = await browser.SubmitAsync(page, "main form", ("Name", "nobody.here"), ("Password", "not the password"));

        Assert.Single(known.Errors);
        Assert.Equal(known.Errors, unknown.Errors);
        Assert.StartsWith("Error: ", known.Document.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("not the password", known.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_MoreOftenThanAnAddressMay_IsRefusedUntilTheMinuteIsOver()
    {
        await using var portal = await council.StartPortalAsync(signInsPerMinute: 2);
        using var browser = new Browser(new Uri(portal.Urls.Single()));
        var form = await browser.GetAsync("/sign-in");
        for (var i = 0; i < 2; i++) Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.SubmitAsync(form, "main form", ("Name", "nobody.here"), ("Password", "not the password"))).Status);

        var refused = await browser.SubmitAsync(form, "main form", ("Name", "nobody.here"), ("Password", "not the password"));

        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("Too many attempts", refused.Text("h1"));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync("/sign-in")).Status);
    }

    [Fact]
    public async Task SignIn_Empty_NamesBothFieldsWithLinksToThem()
    {
        using var browser = new Browser(council.Address);

        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "main form");

        Assert.Equal(["Enter your sign-in name", "Enter your password"], page.Errors);
        Assert.Equal("#Name", page.One(".govuk-error-summary__list a").GetAttribute("href"));
        Assert.Equal("Name-error", page.One("#Name").GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task SignIn_ReturnUrlElsewhere_StaysHere()
    {
        using var browser = new Browser(council.Address);
        var page = await browser.GetAsync("/sign-in?returnUrl=https%3A%2F%2Fexample.org%2F");

        var shown = await browser.SubmitAsync(page, "main form", ("Name", Roles.Analyst), ("Password", Council.Password));

        Assert.Equal(council.Address.Authority, shown.Address.Authority);
    }

    [Fact]
    public async Task SignOut_Session_IsOver()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        var page = await browser.SubmitAsync(await browser.GetAsync("/"), "header form");

        Assert.Equal("/sign-in", page.Path);
        Assert.Equal("You have signed out.", page.Text(".govuk-notification-banner__heading"));
        Assert.Equal("/sign-in", (await browser.GetAsync("/indicators")).Path);
    }

    [Fact]
    public async Task SetPassword_ByTheCodeOfANewAccount_LetsThePersonIn()
    {
        var name = "new-" + Guid.NewGuid().ToString("N")[..8];
        using var administrator = await council.SignInAsync(Roles.Administrator);
        var added = await administrator.SubmitAsync(await administrator.GetAsync("/administration/accounts/add"), "main form",
            ("Form.Name", name), ("Form.DisplayName", "Nia New"), ("Form.Roles", Roles.Analyst));
        var code = added.Text(".app-panel .app-code");

        using var browser = new Browser(council.Address);
        var set = await browser.SubmitAsync(await browser.GetAsync("/set-password"), "main form",
            ("Name", name), ("Code", code), ("Password", Council.Password), ("Again", Council.Password));
        var home = await browser.SubmitAsync(set, "main form", ("Name", name), ("Password", Council.Password));

        Assert.Equal("/", home.Path);
        Assert.Contains("Nia New", home.Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_DisabledAccount_IsRefused()
    {
        var name = "leaver-" + Guid.NewGuid().ToString("N")[..8];
        var accounts = new Accounts.AccountsClient(council.As(Roles.Administrator));
        var added = await accounts.AddAccountAsync(new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = name, DisplayName = "Lou Leaver", Roles = { Roles.Analyst } });
        await accounts.SetPasswordAsync(new SetPasswordRequest { Name = name, Code = added.OneTimeCode, Password = Council.Password });
        using var administrator = await council.SignInAsync(Roles.Administrator);
        var asked = await administrator.GetAsync($"/administration/accounts/{added.Account.AccountId}/disable");
        Assert.Equal("Disable the account of Lou Leaver?", asked.Text("h1"));
        var list = await administrator.SubmitAsync(asked, "main form");
        Assert.Equal("Account of Lou Leaver disabled.", list.Text(".govuk-notification-banner__heading"));

        using var browser = new Browser(council.Address);
        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "main form", ("Name", name), ("Password", Council.Password));

        Assert.Equal("/sign-in", page.Path);
        Assert.Single(page.Errors);
    }

    /// <summary>
    /// To this portal every access token has half a minute left: it renews the session with each page, and once for pages
    /// that are asked for together.
    /// </summary>
    [Fact]
    public async Task Request_TokenNearItsEnd_IsRenewedOnceForPagesAskedForTogether()
    {
        await using var portal = await council.StartPortalAsync(new ManualTime(DateTimeOffset.UtcNow.AddMinutes(4.5)));
        using var browser = new Browser(new Uri(portal.Urls.Single()));
        await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "main form", ("Name", Roles.Analyst), ("Password", Council.Password));

        var together = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => browser.GetAsync("/indicators")));
        var after = await browser.GetAsync("/indicators");

        Assert.All([.. together, after], page => Assert.Equal("Indicators", page.Text("h1")));
        Assert.Contains(after.Response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("cswp-session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Request_CookieFromBeforeSigningOut_LeadsToSignInAndBack()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var home = await browser.GetAsync("/");
        var cookie = browser.Cookies.GetCookies(council.Address)["cswp-session"]!.Value;
        await browser.SubmitAsync(home, "header form");

        using var thief = new Browser(council.Address);
        thief.Cookies.Add(council.Address, new System.Net.Cookie("cswp-session", cookie));
        var page = await thief.GetAsync("/front-door");

        Assert.Equal("/sign-in", page.Path);
        Assert.Equal("/front-door", ((AngleSharp.Html.Dom.IHtmlInputElement)page.One("input[name=ReturnUrl]")).Value);
        Assert.Null(thief.Cookies.GetCookies(council.Address)["cswp-session"]);
    }

    [Fact]
    public async Task Request_SessionThatWorkforceHasEnded_LeadsToSignIn()
    {
        var name = "gone-" + Guid.NewGuid().ToString("N")[..8];
        var accounts = new Accounts.AccountsClient(council.As(Roles.Administrator));
        var added = await accounts.AddAccountAsync(new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = name, DisplayName = "Gil Gone", Roles = { Roles.Analyst } });
        await accounts.SetPasswordAsync(new SetPasswordRequest { Name = name, Code = added.OneTimeCode, Password = Council.Password });
        await using var portal = await council.StartPortalAsync(new ManualTime(DateTimeOffset.UtcNow.AddMinutes(4.5)));
        using var browser = new Browser(new Uri(portal.Urls.Single()));
        await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "main form", ("Name", name), ("Password", Council.Password));
        var account = (await accounts.ListAccountsAsync(new ListAccountsRequest { Page = new() { PageSize = 500 } })).Accounts.Single(each => each.Name == name);
        account.Disabled = true;
        await accounts.ChangeAccountAsync(new ChangeAccountRequest { RequestId = Guid.NewGuid().ToString(), Account = account });

        var page = await browser.GetAsync("/indicators");

        Assert.Equal("/sign-in", page.Path);
        Assert.Empty(page.Document.QuerySelectorAll(".govuk-service-navigation"));
    }
}
