using System.Net;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using Section47 = CsWorkPerf.Contracts.Assessment.V1.Section47;

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

    /// <summary>An assessment of the case system that ended without an outcome, started on a day that no other row has; and an enquiry at no place.</summary>
    private async Task<Child> ImportQueriedAsync(string first, string day, bool restricted = false)
    {
        var (token, key) = (TestContext.Current.CancellationToken, Guid.NewGuid().ToString());
        var child = await new Children.ChildrenClient(council.As(Roles.Manager)).AddChildAsync(
            new AddChildRequest { RequestId = key, Child = new Child { FirstName = first, LastName = "Quality", Restricted = restricted } }, cancellationToken: token);
        using var assessments = new Assessments.AssessmentsClient(council.As(Roles.Administrator)).ImportAssessments(cancellationToken: token);
        await assessments.RequestStream.WriteAsync(new ImportAssessmentsRequest
        {
            Rows =
            {
                new AssessmentRow
                {
                    Line = 2, AssessmentId = "A-" + key[..8], ChildId = child.ChildId, ReferredOn = day, StartedOn = day, ChildSeenOn = day, AuthorisedOn = "2019-06-28", Factors = "4B",
                    OutcomeSupplied = true, ChildSeenSupplied = true, TeamName = "Nobody's team", LocalityId = council.Locality
                },
            },
        }, token);
        await assessments.RequestStream.CompleteAsync();
        while (await assessments.ResponseStream.MoveNext(token)) { }
        await new Section47.Section47Client(council.As(Roles.Manager)).StartEnquiryAsync(
            new StartEnquiryRequest { RequestId = Guid.NewGuid().ToString(), ChildId = child.ChildId, StrategyOn = day }, cancellationToken: token);
        return child;
    }

    [Fact]
    public async Task Overview_ByRecord_LeadsToAssessmentsAndEnquiriesAndTheirRecords()
    {
        await ImportQueriedAsync("Quincy", "2019-04-01");
        using var browser = await council.SignInAsync(Roles.Manager);

        var overview = await browser.GetAsync("/data-quality");
        var list = await browser.GetAsync(overview.One("main a[href='/data-quality/assessment_without_outcome']").GetAttribute("href")!);
        var unknown = await browser.GetAsync("/data-quality/assessment_team_unknown");
        var enquiries = await browser.GetAsync("/data-quality/enquiry_without_locality");

        Assert.Equal(["Contacts", "Referrals", "Conversations", "Assessments", "Section 47 enquiries", "Audits"], overview.Document.QuerySelectorAll("main h2").Select(each => each.TextContent));
        Assert.Contains("Audits by somebody who is not in the directory", overview.Text("main details:last-of-type"), StringComparison.Ordinal);
        Assert.Equal("Assessments that ended without an outcome", list.Text("h1"));
        Assert.Equal(["Started ▲", "Child", "Other days", "Locality and team", "Worker"], list.Document.QuerySelectorAll("main thead th").Select(each => each.TextContent.Trim()));
        var row = list.Document.QuerySelectorAll("main tbody tr").Single(each => each.TextContent.Contains("Quincy Quality", StringComparison.Ordinal));
        Assert.Equal("1 Apr 2019", row.Children[0].TextContent.Trim());
        Assert.Equal("Referred 1 Apr 2019, child seen 1 Apr 2019, authorised 28 Jun 2019", row.Children[2].TextContent);
        Assert.Contains("team named “NOBODY'S TEAM”", unknown.Text("main tbody"), StringComparison.Ordinal);
        var record = await browser.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("It ended without an outcome.", record.Text("main"), StringComparison.Ordinal);
        var enquiry = enquiries.Document.QuerySelectorAll("main tbody tr").Single(each => each.TextContent.Contains("Quincy Quality", StringComparison.Ordinal));
        Assert.Equal("Strategy discussion ▲", enquiries.Document.QuerySelectorAll("main thead th").First().TextContent.Trim());
        Assert.Contains("It has no locality", (await browser.GetAsync(enquiry.QuerySelector("a")!.GetAttribute("href")!)).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfAssessments_SortsFiltersAndDownloads()
    {
        await ImportQueriedAsync("Quella", "2019-04-02");
        await ImportQueriedAsync("Quade", "2019-04-03");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        const string Path = "/data-quality/assessment_without_outcome";

        var oldest = Names(await browser.GetAsync(Path));
        var newest = Names(await browser.GetAsync(Path + "?order=-day"));
        var csv = await browser.Client.GetStringAsync(Path + "?handler=Csv&order=-day", TestContext.Current.CancellationToken);

        Assert.True(oldest.IndexOf("Quella Quality") < oldest.IndexOf("Quade Quality"));
        Assert.True(newest.IndexOf("Quella Quality") > newest.IndexOf("Quade Quality"));
        Assert.Contains("Quella Quality", Names(await browser.GetAsync($"{Path}?locality={council.Locality}")));
        Assert.Contains("No record matches these filters", (await browser.GetAsync(Path + "?team=none-such")).Text("main"), StringComparison.Ordinal);
        Assert.NotEmpty((await browser.GetAsync(Path + "?order=grade")).Errors);
        Assert.Contains("record,id,council_id,child_id,child,day,referred_on,child_seen_on,submitted_on,completed_on,authorised_on,locality,team,team_named,worker", csv, StringComparison.Ordinal);
        Assert.Contains("Quade Quality,2019-04-03,2019-04-03,2019-04-03,,,2019-06-28,", csv, StringComparison.Ordinal);

        static List<string> Names(Shown page) => [.. page.Document.QuerySelectorAll("main tbody a").Select(each => each.TextContent)];
    }

    [Fact]
    public async Task List_RestrictedChild_IsNamedToManagersOnly()
    {
        await ImportQueriedAsync("Quentina", "2019-04-04", restricted: true);
        using var manager = await council.SignInAsync(Roles.Manager);
        using var auditor = await council.SignInAsync(Roles.Auditor);
        const string Path = "/data-quality/assessment_without_outcome";
        await CsWorkPerf.TestSupport.Eventually.Async(
            () => auditor.GetAsync(Path), page => !page.Text("main tbody").Contains("4 Apr 2019, child seen", StringComparison.Ordinal), "Assessment knows that the child is restricted");

        Assert.Contains("Quentina Quality", (await manager.GetAsync(Path)).Text("main"), StringComparison.Ordinal);
        var page = await auditor.GetAsync(Path);
        Assert.DoesNotContain("Quentina", page.Body, StringComparison.Ordinal);
        Assert.Contains("Restricted record", page.Text("main tbody"), StringComparison.Ordinal);
    }
}
