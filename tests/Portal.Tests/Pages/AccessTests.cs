using System.Net;
using CsWorkPerf.Contracts.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class AccessTests(Council council)
{
    private static IEnumerable<(PageActionDescriptor Page, RouteEndpoint Endpoint)> PagesOf(IServiceProvider portal) =>
        from endpoint in portal.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where page is not null
        select (page, endpoint);

    [Fact]
    public void Table_EveryPage_IsThereAndNoOther() => Assert.Equal(
        PagesOf(council.Portal).Select(each => each.Page.ViewEnginePath).Distinct().Order(StringComparer.Ordinal),
        Access.Pages.Keys.Order(StringComparer.Ordinal));

    /// <summary>What carries no word on who may use it is for nobody: the fallback policy.</summary>
    [Fact]
    public async Task Open_FileThatIsNotOurs_IsForNobody()
    {
        using var browser = await council.SignInAsync(Roles.Administrator);

        var page = await browser.GetAsync("/appsettings.json");

        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, page.Status.ToString());
    }

    [Fact]
    public void Endpoints_OfPages_SayWhoMayUseThem() => Assert.All(PagesOf(council.Portal), each => Assert.True(
        each.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || each.Endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null, each.Page.ViewEnginePath));

    /// <summary>What the table must never give away, said apart from the table.</summary>
    [Fact]
    public void Table_RecordsAndAdministration_AreForThoseWhoWorkWithThemOnly()
    {
        string[] changes = ["/FrontDoor/NewChild", "/FrontDoor/ChangeChild", "/FrontDoor/LogContact", "/FrontDoor/ChangeContact", "/FrontDoor/HandOff", "/FrontDoor/CorrectDecision", "/FrontDoor/NextStep", "/FrontDoor/Proposal", "/FrontDoor/CloseNextStep", "/FrontDoor/AskAgency", "/FrontDoor/CloseCheck", "/FrontDoor/OpenRestricted", "/FrontDoor/Reassign", "/FrontDoor/Draft", "/FrontDoor/DiscardDraft", "/FrontDoor/TakeOut"];
        string[] meetings = ["/FrontDoor/Reviews", "/FrontDoor/DrawReview", "/FrontDoor/ReviewMeeting", "/FrontDoor/ReviewVerdict", "/FrontDoor/ReviewDraw"];
        string[] merges = ["/FrontDoor/Openings", "/FrontDoor/MergeWith", "/FrontDoor/MergeChildren", "/FrontDoor/UndoMerge"];
        foreach (var (page, roles) in Access.Pages)
        {
            if (page.StartsWith("/Administration/", StringComparison.Ordinal)) Assert.Equal([Roles.Administrator], roles);
            if (!page.StartsWith("/FrontDoor/", StringComparison.Ordinal) || page == "/FrontDoor/Conversion") continue;
            Assert.Subset(new HashSet<string> { Roles.Practitioner, Roles.Manager, Roles.Auditor }, roles.ToHashSet());
            Assert.Equal(!changes.Concat(merges).Contains(page), roles.Contains(Roles.Auditor));
            Assert.Equal(!meetings.Concat(merges).Contains(page), roles.Contains(Roles.Practitioner));
        }
    }

    public static TheoryData<string> OfPeople() => [.. Roles.OfPeople];

    [Theory]
    [MemberData(nameof(OfPeople))]
    public async Task Open_EveryPageInRole_IsAsTheTableSays(string role)
    {
        using var browser = await council.SignInAsync(role);
        foreach (var (page, endpoint) in PagesOf(council.Portal).Where(each => each.Page.ViewEnginePath is not ("/Error" or "/SignOut" or "/SignIn" or "/SetPassword")))
        {
            var address = "/" + endpoint.RoutePattern.RawText!.Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
                .Replace("{id:guid?}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{days:int}", "10", StringComparison.Ordinal)
                .Replace("{step:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{actionId:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
                .Replace("{check:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
                .Replace("{other:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{id}", "contacts.received", StringComparison.Ordinal);
            var shown = await browser.GetAsync(address);
            var allowed = Access.Pages[page.ViewEnginePath].Contains(role);
            // A page about a record that is not there says so to those who may ask.
            Assert.True(allowed ? shown.Status is HttpStatusCode.OK or HttpStatusCode.NotFound : shown.Status == HttpStatusCode.Forbidden, $"{role} {address}: {shown.Status}");
            if (!allowed) Assert.Equal("You do not have access to this page", shown.Text("h1"));
        }
    }

    [Theory]
    [InlineData("children", "child")]
    [InlineData("contacts", "contact")]
    [InlineData("referrals", "referral")]
    [InlineData("conversations", "conversation")]
    public async Task Open_RecordByARoleThatSeesNone_IsInTheAccessLog(string records, string record)
    {
        using var analyst = await council.SignInAsync(Roles.Analyst);
        using var administrator = await council.SignInAsync(Roles.Administrator);
        var id = Guid.NewGuid();

        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"/front-door/{records}/{id}")).Status);

        var row = (await administrator.GetAsync($"/administration/access-log?record={id}&action=refused")).Document.QuerySelector("tbody tr");
        Assert.NotNull(row);
        Assert.Equal(["The analyst: only this account", "refused", record], row.Children.Skip(1).Take(3).Select(cell => cell.TextContent.Trim()));
    }

    /// <summary>Who may see the record was refused another thing: nothing was opened.</summary>
    [Fact]
    public async Task Open_PageOfManagersByAPractitioner_OpensNoRecord()
    {
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        using var administrator = await council.SignInAsync(Roles.Administrator);
        var id = Guid.NewGuid();

        Assert.Equal(HttpStatusCode.Forbidden, (await practitioner.GetAsync($"/front-door/children/{id}/merge")).Status);

        Assert.Contains("No entries match", (await administrator.GetAsync($"/administration/access-log?record={id}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NotSignedIn_LeadsToSignInAndBack()
    {
        using var browser = new Browser(council.Address);

        var page = await browser.GetAsync("/front-door?clock=overdue");

        Assert.Equal("/sign-in", page.Path);
        var shown = await browser.SubmitAsync(page, "main form", ("Name", Roles.Practitioner), ("Password", Council.Password));
        Assert.Equal("/front-door?clock=overdue", shown.Address.PathAndQuery);
    }

    [Fact]
    public async Task Menu_OfAnalyst_HasNoFrontDoorAndNoAccounts()
    {
        using var browser = await council.SignInAsync(Roles.Analyst);

        var items = (await browser.GetAsync("/")).Document.QuerySelectorAll(".govuk-service-navigation__link").Select(each => each.TextContent.Trim());

        Assert.Equal(["Home", "Assessments", "Demand and conversion", "Indicators", "Data quality", "Directory"], items);
    }

    /// <summary>Figures hold no records: whoever may see the indicators may see the analysis, page and call alike.</summary>
    [Fact]
    public void Table_Analysis_IsForEverybody()
    {
        Assert.All(
            Access.Pages.Where(page => page.Key.StartsWith("/Demand/", StringComparison.Ordinal) || page.Key.StartsWith("/Indicators/", StringComparison.Ordinal) || page.Key.StartsWith("/Assessments/Timeliness", StringComparison.Ordinal) || page.Key == "/FrontDoor/Conversion"),
            page => Assert.Equal($"{page.Key} {string.Join(' ', Roles.OfPeople)}", $"{page.Key} {string.Join(' ', page.Value)}"));
        Assert.All(
            RpcAccess.Rpcs.Where(rpc => rpc.StartsWith("/cswp.reporting.v1.DemandAnalysis/", StringComparison.Ordinal) || rpc.StartsWith("/cswp.reporting.v1.PublishedFigures/", StringComparison.Ordinal) || rpc.StartsWith("/cswp.reporting.v1.AssessmentDurations/", StringComparison.Ordinal) || rpc.StartsWith("/cswp.reporting.v1.Reporting/", StringComparison.Ordinal)),
            rpc => Assert.Equal($"{rpc} {string.Join(' ', Roles.OfPeople)}", $"{rpc} {string.Join(' ', RpcAccess.RolesFor(rpc))}"));
    }

    [Theory]
    [InlineData("/conversion")]
    [InlineData("/demand/sources")]
    public async Task Menu_OnAPageOfTheAnalysis_MarksTheAreaAndShowsThePagesOfIt(string address)
    {
        using var browser = await council.SignInAsync(Roles.WorkforceLead);

        var page = await browser.GetAsync(address);

        Assert.Equal("Demand and conversion", page.One(".govuk-service-navigation__item--active a").TextContent.Trim());
        var pages = page.Document.QuerySelectorAll("nav[aria-label='Demand and conversion'] a").Select(link => link.TextContent).ToList();
        Assert.Equal(10, pages.Count);
        Assert.Contains("Conversion", pages);
    }
}
