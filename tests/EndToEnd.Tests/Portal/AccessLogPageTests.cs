using System.Net;
using AngleSharp.Html.Dom;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace CsWorkPerf.EndToEnd.Tests.Portal;

/// <summary>The access log as an administrator searches it, over the whole system.</summary>
public sealed class AccessLogPageTests : IAsyncLifetime
{
    private const string Log = "/administration/access-log";

    private readonly AllInOneProcess _system = new();
    private Visitor _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        await _system.StartAsync();
        var admin = await _system.RunAsync("admin", "anna.lee");
        Assert.True(admin.ExitCode == 0, admin.Errors);
        _administrator = new Visitor(_system.PortalUrl);
        await _administrator.SignInAsync("anna.lee", admin.Output.Trim());
    }

    public async ValueTask DisposeAsync()
    {
        _administrator.Dispose();
        await _system.DisposeAsync();
    }

    [Fact]
    public async Task Page_Filters_ShowsWhoDidWhatAndSaysWhenThereIsNothing()
    {
        var empty = await _administrator.OpenAsync(Log);
        Assert.Contains("Nothing has been opened or changed yet.", empty.Body!.TextContent, StringComparison.Ordinal);

        var signedIn = await _administrator.OpenAsync(Log + "?source=workforce&action=Sign%20in");
        var row = Assert.Single(Rows(signedIn));
        Assert.Contains("anna.lee", row, StringComparison.Ordinal);
        Assert.Contains("sign in", row, StringComparison.Ordinal);

        var account = ((IHtmlAnchorElement)signedIn.QuerySelector("tbody a")!).Href;
        var ofAccount = await _administrator.OpenAsync(new Uri(account).PathAndQuery);
        Assert.Equal("Sign in", ((IHtmlInputElement)ofAccount.QuerySelector("input[name=action]")!).Value);
        Assert.Single(Rows(ofAccount));

        var before = await _administrator.OpenAsync(Log + "?source=workforce&to=2020-01-01");
        Assert.Contains("No entries match these filters.", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(before.QuerySelectorAll("a").SingleOrDefault(link => link.TextContent == "Clear filters"));
    }

    [Theory]
    [InlineData("?from=31/02/2026", "From must be a date such as 2026-03-31")]
    [InlineData("?from=2026-03-31&to=2026-03-01", "is not after from")]
    [InlineData("?after=nonsense", "is not one that this query gave")]
    public async Task Page_WrongFilter_SaysSoAtTheTop(string query, string message)
    {
        var page = await _administrator.OpenAsync(Log + query);

        Assert.Contains(message, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task Page_MoreThanAPage_LeadsOnAndBackAndIsWholeAsCsv()
    {
        // Every search is an entry of its own.
        for (var i = 0; i < 55; i++) await _administrator.OpenAsync(Log + "?source=reporting&action=none");

        var first = await _administrator.OpenAsync(Log + "?source=reporting&action=search");
        Assert.Equal(50, Rows(first).Count);
        var second = await _administrator.OpenAsync(Link(first, "next"));
        Assert.Equal(5, Rows(second).Count);
        Assert.Equal(50, Rows(await _administrator.OpenAsync(Link(second, "prev"))).Count);

        var csv = await _administrator.GetAsync(Log + "?source=reporting&action=search&handler=Csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').TrimEnd().Split('\n');
        Assert.Equal("at,account_id,by,action,record,record_id,detail", lines[0].TrimEnd());
        Assert.True(lines.Length > 55, $"{lines.Length} lines");
    }

    [Fact]
    public async Task Page_NotAnAdministrator_IsRefusedAndNotInTheMenu()
    {
        using var stranger = new Visitor(_system.PortalUrl);
        Assert.Contains("Sign in", (await stranger.OpenAsync(Log)).Title, StringComparison.Ordinal);

        using var manager = new Visitor(_system.PortalUrl);
        await manager.SignInAsync("max.hill", await AddAsync("max.hill", Roles.Manager));

        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync(Log)).StatusCode);
        Assert.DoesNotContain((await manager.OpenAsync("/")).QuerySelectorAll("nav a"), link => link.TextContent.Trim() == "Access log");
        Assert.Contains((await _administrator.OpenAsync("/")).QuerySelectorAll("nav a"), link => link.TextContent.Trim() == "Access log");
    }

    private async Task<string> AddAsync(string name, string role)
    {
        var token = await _system.RunAsync("token", "--role", Roles.Administrator, "--days", "1");
        using var channel = GrpcChannel.ForAddress(_system.GrpcUrl);
        var answer = await new Accounts.AccountsClient(channel).AddAccountAsync(
            new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = name, DisplayName = name, Roles = { role } },
            new Metadata { { "authorization", "Bearer " + token.Output.Trim() } }, cancellationToken: TestContext.Current.CancellationToken);
        return answer.OneTimeCode;
    }

    private static List<string> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody tr").Select(row => row.TextContent)];

    private static string Link(IHtmlDocument page, string relation) =>
        new Uri(new Uri("http://portal"), page.QuerySelector($"a[rel={relation}]")!.GetAttribute("href")).PathAndQuery;
}
