using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class DataQualityTests(Council council)
{
    private const string Kind = "contact_without_source";

    private Contact LogUnknown(string first)
    {
        var token = TestContext.Current.CancellationToken;
        var child = new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(
            new AddChildRequest { RequestId = Guid.NewGuid().ToString(), Child = new Child { FirstName = first, LastName = "Quality" } }, cancellationToken: token);
        return new Contacts.ContactsClient(council.As(Roles.Practitioner)).LogContact(
            new LogContactRequest { RequestId = Guid.NewGuid().ToString(), ChildId = child.ChildId, Source = "10", Mode = "written" }, cancellationToken: token);
    }

    [Fact]
    public async Task Overview_ToAKind_LeadsToTheRecord()
    {
        var contact = LogUnknown("Quinn");
        using var browser = await council.SignInAsync(Roles.Manager);
        var overview = await browser.GetAsync("/data-quality");
        Assert.Contains("10 (Unknown)", overview.Text("main"), StringComparison.Ordinal);

        var list = await browser.GetAsync(overview.One($"main a[href='/data-quality/{Kind}']").GetAttribute("href")!);
        var newest = await browser.GetAsync($"/data-quality/{Kind}?order=-day");

        Assert.Equal("Contacts without a known source", list.Text("h1"));
        Assert.Equal("Quinn Quality", newest.One($"main a[href='/front-door/contacts/{contact.ContactId}']").TextContent);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/front-door/contacts/{contact.ContactId}")).Status);
        Assert.Contains("Quinn Quality", await browser.Client.GetStringAsync($"/data-quality/{Kind}?handler=Csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains($"\n{Kind},", (await browser.Client.GetStringAsync("/data-quality?handler=Csv", TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_OfAnAnalyst_CountsWithoutLinksToRecords()
    {
        LogUnknown("Quentin");
        using var browser = await council.SignInAsync(Roles.Analyst);

        var page = await browser.GetAsync("/data-quality");

        Assert.Contains("Contacts without a known source", page.Text("main"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main tbody a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/data-quality/" + Kind)).Status);
    }

    [Fact]
    public async Task List_NothingUnknownOrNonsense_SaysSo()
    {
        using var browser = await council.SignInAsync(Roles.Auditor);

        Assert.Contains("nothing needs to be put right", (await browser.GetAsync("/data-quality/referral_too_early")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("No record matches these filters", (await browser.GetAsync($"/data-quality/{Kind}?team=none-such")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/data-quality/everything")).Status);
        Assert.NotEmpty((await browser.GetAsync($"/data-quality/{Kind}?order=name")).Errors);
    }
}
