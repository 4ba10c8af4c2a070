using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>One-time codes and tokens: shown once, in no address, and a page loaded again makes no other.</summary>
public sealed class SecretsShownOnceTests(Council council)
{
    [Fact]
    public async Task AddAccount_PageLoadedAgain_NeitherShowsTheCodeNorMakesAnother()
    {
        var name = "once-" + Guid.NewGuid().ToString("N")[..8];
        using var administrator = await council.SignInAsync(Roles.Administrator);

        var added = await administrator.SubmitAsync(await administrator.GetAsync("/administration/accounts/add"), "main form",
            ("Form.Name", name), ("Form.DisplayName", "Oona Once"), ("Form.Roles", Roles.Analyst));
        var again = await administrator.GetAsync(added.Address.PathAndQuery);

        var code = added.Text(".app-panel .app-code");
        Assert.Equal(HttpMethod.Get, added.Response.RequestMessage!.Method);
        Assert.DoesNotContain(code, added.Address.ToString(), StringComparison.Ordinal);
        Assert.Equal("Oona Once", again.Text("h1"));
        Assert.Null(again.Document.QuerySelector(".app-panel"));
        using var browser = new Browser(council.Address);
        var set = await browser.SubmitAsync(await browser.GetAsync("/set-password"), "main form",
            ("Name", name), ("Code", code), ("Password", Council.Password), ("Again", Council.Password));
        Assert.Equal("/sign-in", set.Path);
    }

    [Fact]
    public async Task MakeOneTimeCode_PageLoadedAgain_DoesNotShowIt()
    {
        var name = "again-" + Guid.NewGuid().ToString("N")[..8];
        using var administrator = await council.SignInAsync(Roles.Administrator);
        var added = await administrator.SubmitAsync(await administrator.GetAsync("/administration/accounts/add"), "main form",
            ("Form.Name", name), ("Form.DisplayName", "Agnes Again"), ("Form.Roles", Roles.Analyst));

        var made = await administrator.SubmitAsync(added, "main form[action*='handler=Code']");
        var again = await administrator.GetAsync(made.Address.PathAndQuery);

        Assert.Equal(HttpMethod.Get, made.Response.RequestMessage!.Method);
        Assert.NotEqual(added.Text(".app-panel .app-code"), made.Text(".app-panel .app-code"));
        Assert.Null(again.Document.QuerySelector(".app-panel"));
    }

    [Fact]
    public async Task IssueAndRevokeToken_Forms_ShowTheTokenOnceAndAskBeforeRevoking()
    {
        var label = "Export " + Guid.NewGuid().ToString("N")[..8];
        using var administrator = await council.SignInAsync(Roles.Administrator);

        var issued = await administrator.SubmitAsync(await administrator.GetAsync("/administration/tokens"), "main form[action*='handler=Issue']",
            ("Label", label), ("Role", Roles.Analyst), ("Days", "7"));
        var again = await administrator.GetAsync(issued.Address.PathAndQuery);

        var bearer = issued.Text(".app-panel .app-code");
        Assert.True(bearer.Length > 100);
        Assert.DoesNotContain(bearer, issued.Address.ToString(), StringComparison.Ordinal);
        Assert.Null(again.Document.QuerySelector(".app-panel"));
        var row = again.Document.QuerySelectorAll("tbody tr").Single(each => each.TextContent.Contains(label, StringComparison.Ordinal));
        var asked = await administrator.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal($"Revoke the token for {label}?", asked.Text("h1"));
        var revoked = await administrator.SubmitAsync(asked, "main form");
        Assert.Equal("/administration/tokens", revoked.Path);
        Assert.Contains("Revoked", revoked.Document.QuerySelectorAll("tbody tr").Single(each => each.TextContent.Contains(label, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_DisabledAndLetInAgain_SaysSo()
    {
        var name = "back-" + Guid.NewGuid().ToString("N")[..8];
        using var administrator = await council.SignInAsync(Roles.Administrator);
        var added = await administrator.SubmitAsync(await administrator.GetAsync("/administration/accounts/add"), "main form",
            ("Form.Name", name), ("Form.DisplayName", "Bea Back"), ("Form.Roles", Roles.Analyst));
        await administrator.SubmitAsync(await administrator.GetAsync(added.Address.AbsolutePath + "/disable"), "main form");

        var disabled = await administrator.GetAsync(added.Address.AbsolutePath);
        var back = await administrator.SubmitAsync(disabled, "main form[action*='handler=Enable']");

        Assert.Contains("The account is disabled", disabled.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bea Back may sign in again.", back.Text(".govuk-notification-banner__heading"));
        Assert.DoesNotContain("The account is disabled", back.Document.Body!.TextContent, StringComparison.Ordinal);
    }
}
