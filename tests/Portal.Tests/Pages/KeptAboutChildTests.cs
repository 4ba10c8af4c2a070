using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What Assessment keeps about a child, on the child's page and the referral's; and what becomes of it where the record is restricted.</summary>
public sealed class KeptAboutChildTests(Council council, AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Key() => Guid.NewGuid().ToString();

    [Fact]
    public async Task Child_WithAssessmentAndEnquiry_LeadsToEach()
    {
        var child = await team.AddChildAsync("Kept");
        var empty = await team.AddChildAsync("Empty");
        var (assessment, enquiry) = (await team.StartAsync(child), Enquire(child));
        using var browser = await council.SignInAsync(Roles.Auditor);

        var page = await browser.GetAsync($"/front-door/children/{child.ChildId}");

        Assert.Equal($"/assessments/{assessment.AssessmentId}", page.One("[aria-label='Assessments of this child'] tbody a").GetAttribute("href"));
        Assert.Contains("Not allocated", page.Text("[aria-label='Assessments of this child'] tbody"), StringComparison.Ordinal);
        Assert.Contains("Not decided yet", page.Text("[aria-label='Section 47 enquiries about this child'] tbody"), StringComparison.Ordinal);
        Assert.Equal("Kim Kept", (await browser.GetAsync(page.One("[aria-label='Section 47 enquiries about this child'] tbody a").GetAttribute("href")!)).Text("h1"));
        Assert.EndsWith(enquiry.S47Id, page.One("[aria-label='Section 47 enquiries about this child'] tbody a").GetAttribute("href"), StringComparison.Ordinal);
        var all = await browser.GetAsync(page.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "All assessments of this child").GetAttribute("href")!);
        Assert.Contains("Kim Kept", all.Text("main tbody"), StringComparison.Ordinal);
        var none = await browser.GetAsync($"/front-door/children/{empty.ChildId}");
        Assert.Empty(none.Document.QuerySelectorAll("[aria-label='Assessments of this child']"));
        Assert.Contains("Case audits about this child", none.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Child_WithMergedRecord_ShowsWhatIsKeptAboutBoth()
    {
        var (kept, merged) = (await team.AddChildAsync("Whole"), await team.AddChildAsync("Part"));
        var (one, two) = (await team.StartAsync(kept), await team.StartAsync(merged));
        await new Children.ChildrenClient(council.As(Roles.Manager)).MergeChildrenAsync(new MergeChildrenRequest
        {
            RequestId = Key(), KeptId = kept.ChildId, KeptVersion = kept.Version, MergedId = merged.ChildId, MergedVersion = merged.Version, Reason = "The same."
        }, cancellationToken: Stop);
        using var browser = await council.SignInAsync(Roles.Practitioner);

        await Eventually.Async(async () =>
        {
            var page = await browser.GetAsync($"/front-door/children/{kept.ChildId}");
            return page.Document.QuerySelectorAll("[aria-label='Assessments of this child'] tbody a").Select(link => link.GetAttribute("href")).ToHashSet()
                .SetEquals([$"/assessments/{one.AssessmentId}", $"/assessments/{two.AssessmentId}"]);
        }, "Assessment has heard of the merge");
    }

    [Fact]
    public async Task Restricted_ListAndRecord_AreClosedUntilItIsOpenedInAnEmergency()
    {
        var child = await team.AddChildAsync("Sealed");
        var (assessment, enquiry) = (await team.StartAsync(child), Enquire(child));
        await RestrictAsync(child);
        using var browser = await council.SignInAsync(Roles.Practitioner);
        await Eventually.Async(async () => (await browser.GetAsync($"/assessments/{assessment.AssessmentId}")).Status == System.Net.HttpStatusCode.Forbidden, "Assessment has heard of the restriction");

        var row = (await browser.GetAsync($"/assessments?worker=nobody&team={council.Team}")).Text($"#assessment-{assessment.AssessmentId}");
        Assert.Contains("Restricted record", row, StringComparison.Ordinal);
        Assert.Contains("Not shown", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Sealed", row, StringComparison.Ordinal);
        // Neither whether the child was seen nor whether a conference is needed.
        Assert.Equal(2, (await browser.GetAsync("/section-47")).Text($"#enquiry-{enquiry.S47Id}").Split("Not shown").Length - 1);
        var refused = await browser.GetAsync($"/assessments/{assessment.AssessmentId}");
        var form = await browser.GetAsync(refused.One("main a[href*='/open']").GetAttribute("href")!);
        await browser.SubmitAsync(form, "main form", ("Reason", "At the door."));

        await Eventually.Async(async () => (await browser.GetAsync($"/assessments/{assessment.AssessmentId}")).Status == System.Net.HttpStatusCode.OK, "Assessment has heard of the opening");
        Assert.Equal("Kim Sealed", (await browser.GetAsync($"/assessments/{assessment.AssessmentId}")).Text("h1"));
        Assert.Contains("Not allocated", (await browser.GetAsync($"/front-door/children/{child.ChildId}")).Text("[aria-label='Assessments of this child']"), StringComparison.Ordinal);
        using var administrator = await council.SignInAsync(Roles.Administrator);
        var log = await administrator.GetAsync($"/administration/access-log?source=assessment&record={assessment.AssessmentId}");
        Assert.Contains("refused", log.Text("main tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_OpenedByARoleThatReadsNone_IsInAssessmentsLog()
    {
        var assessment = await team.StartAsync("Refused");
        using var analyst = await council.SignInAsync(Roles.Analyst);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await analyst.GetAsync($"/assessments/{assessment.AssessmentId}")).Status);

        using var administrator = await council.SignInAsync(Roles.Administrator);
        Assert.Contains("refused", (await administrator.GetAsync($"/administration/access-log?source=assessment&record={assessment.AssessmentId}")).Text("main tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Referral_ThatAnAssessmentFollows_LeadsToIt()
    {
        var child = await team.AddChildAsync("Followed");
        var contacts = new Contacts.ContactsClient(council.As(Roles.Manager));
        var contact = await contacts.LogContactAsync(
            new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = "3D", Mode = "written", LocalityId = council.Locality, TeamId = council.Team }, cancellationToken: Stop);
        var referral = (await contacts.RecordDecisionAsync(
            new RecordDecisionRequest { RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = "referral_assessment", Rationale = "As discussed." }, cancellationToken: Stop)).ReferralId;
        using var browser = await council.SignInAsync(Roles.Practitioner);

        await Eventually.Async(async () => (await browser.GetAsync($"/front-door/referrals/{referral}")).Document.QuerySelector("main a[href*='/assessments/']") is not null, "the referral started an assessment");
        var page = await browser.GetAsync($"/front-door/referrals/{referral}");

        Assert.Equal("Kim Followed", (await browser.GetAsync(page.One("main a[href*='/assessments/']").GetAttribute("href")!)).Text("h1"));
    }

    private Enquiry Enquire(Child child) => new Section47.Section47Client(council.As(Roles.Practitioner)).StartEnquiry(
        new StartEnquiryRequest { RequestId = Key(), ChildId = child.ChildId, StrategyOn = $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}" }, cancellationToken: Stop);

    private async Task RestrictAsync(Child child)
    {
        var entered = child.Clone();
        entered.Restricted = true;
        await new Children.ChildrenClient(council.As(Roles.Manager)).ChangeChildAsync(new ChangeChildRequest { RequestId = Key(), Child = entered }, cancellationToken: Stop);
    }
}
