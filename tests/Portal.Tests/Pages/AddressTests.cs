using System.Net;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Filters live in the address, where anything may be typed: what is wrong is said, and is nobody's failure.</summary>
public sealed class AddressTests(Council council)
{
    [Theory]
    [InlineData("/front-door?clock=never", "clock")]
    [InlineData("/front-door?source=nobody", "source")]
    [InlineData("/front-door?order=name", null)]
    [InlineData("/front-door?after=made-up", null)]
    [InlineData("/front-door/contacts?status=lost", "status")]
    [InlineData("/front-door/contacts?from=yesterday", "from")]
    [InlineData("/front-door/contacts?from=2026-03-31&to=2026-02-01", "to")]
    [InlineData("/front-door/referrals?route=round", "route")]
    [InlineData("/front-door/referrals?order=name", null)]
    [InlineData("/front-door/referrals?child=me", null)]
    [InlineData("/conversion?to=9999-12-31", null)]
    [InlineData("/indicators/contacts.received?to=9999-12-31", null)]
    [InlineData("/indicators/contacts.received?by=shoe_size", "by")]
    [InlineData("/demand?from=nonsense", "from")]
    [InlineData("/demand?contacts=some", "contacts")]
    [InlineData("/demand?from=2026-03-31&to=2026-02-01", "to")]
    [InlineData("/demand/months?source=aliens", "source")]
    [InlineData("/demand/months?to=9999-12-31", "to")]
    [InlineData("/demand/sources?team=nobody", "team")]
    [InlineData("/demand/sources?locality=nowhere", "locality")]
    [InlineData("/demand/shares?of=aliens", "of")]
    [InlineData("/demand/shares?mode=fax", "mode")]
    [InlineData("/assessments?state=lost", "state")]
    [InlineData("/assessments?band=never", "band")]
    [InlineData("/assessments?type=long", "type")]
    [InlineData("/assessments?dueFrom=soon", "dueFrom")]
    [InlineData("/assessments?dueFrom=2026-03-31&dueTo=2026-02-01", "dueTo")]
    [InlineData("/assessments?endedFrom=2026-03-31&endedTo=2026-02-01", "endedTo")]
    [InlineData("/assessments?order=name", null)]
    [InlineData("/assessments?after=made-up", null)]
    [InlineData("/directory/workers?on=monday", "on")]
    [InlineData("/directory/workers?after=made-up", null)]
    public async Task Get_FilterThatIsNone_SaysWhatIsWrong(string address, string? field)
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Errors);
        Assert.StartsWith("Error: ", page.Document.Title!, StringComparison.Ordinal);
        if (field is not null) Assert.Equal(field, page.One(page.One(".govuk-error-summary__list a").GetAttribute("href")!).GetAttribute("name"));
    }

    [Theory]
    [InlineData("/demand?from=nonsense", "From must be a date such as 2026-03-31")]
    [InlineData("/demand?from=2026-03-31&to=2026-02-01", "To must be the same as or after From")]
    [InlineData("/demand/cohorts?from=2026-03-31&to=2026-02-01", "To must be the same as or after From")]
    [InlineData("/front-door/contacts?order=bogus", "The list has no such order: choose one by the headings of its columns.")]
    [InlineData("/front-door/referrals?order=bogus", "The list has no such order: choose one by the headings of its columns.")]
    public async Task Get_FilterThatIsNone_SaysItInTheFormsWords(string address, string expected)
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.GetAsync(address);

        Assert.Equal([expected], page.Errors);
        Assert.All(page.Document.QuerySelectorAll(".app-filter label[for$=From]"), label => Assert.Equal(address.StartsWith("/demand", StringComparison.Ordinal) ? "From" : "Received from", label.TextContent.Trim()));
    }

    [Fact]
    public async Task Get_LastDayThereIs_IsTooFarForAnAnalysis()
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        Assert.DoesNotContain("required", Assert.Single((await browser.GetAsync("/demand?to=9999-12-31")).Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/front-door/contacts?to=9999-12-31")]
    [InlineData("/front-door/referrals?to=9999-12-31")]
    public async Task Get_LastDayThereIs_IsNoEnd(string address)
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Errors);
    }

    [Theory]
    [InlineData("/front-door?handler=Csv&clock=never")]
    [InlineData("/front-door/contacts?handler=Csv&from=yesterday")]
    [InlineData("/front-door/referrals?handler=Csv&order=name")]
    [InlineData("/front-door/find?handler=Csv&search=made-up")]
    [InlineData("/demand?handler=Csv&from=nonsense")]
    [InlineData("/demand/shares?handler=Csv&of=aliens")]
    [InlineData("/directory/workers?handler=Csv&on=monday")]
    public async Task GetCsv_FilterThatIsNone_IsRefusedWithAPage(string address)
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("The address is not right", page.Text("h1"));
    }
}
