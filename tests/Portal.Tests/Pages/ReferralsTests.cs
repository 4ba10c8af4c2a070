using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class ReferralsTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    /// <summary>A child with a referral that was made today, from a source that no other test uses.</summary>
    private (Child Child, string ReferralId) Refer(string last, string outcome = "referral_assessment", bool restricted = false)
    {
        var manager = council.As(Roles.Manager);
        var child = new Children.ChildrenClient(manager).AddChild(new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Remy", LastName = last, Restricted = restricted } });
        var contacts = new Contacts.ContactsClient(manager);
        var contact = contacts.LogContact(new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = "3D", Mode = "written", LocalityId = council.Locality, TeamId = council.Team });
        return (child, contacts.RecordDecision(
            new RecordDecisionRequest { RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = outcome, Rationale = "As discussed." }).ReferralId);
    }

    [Fact]
    public async Task List_Filters_AreInTheAddressAndNarrowTheList()
    {
        Refer("Assessed");
        Refer("Discussed", "referral_strategy");
        using var browser = await council.SignInAsync(Roles.Auditor);
        var list = await browser.GetAsync((await browser.GetAsync("/front-door")).One("main nav a[href='/front-door/referrals']").GetAttribute("href")!);
        Assert.Equal("Referrals", list.Text("h1"));

        var page = await browser.GetAsync($"/front-door/referrals?source=3D&route=strategy&locality={council.Locality}&team={council.Team}");

        Assert.Contains("Remy Discussed", page.Text("main tbody"), StringComparison.Ordinal);
        Assert.Contains("Riverside, Duty", page.Text("main tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("Remy Assessed", page.Text("main tbody"), StringComparison.Ordinal);
        Assert.Equal("strategy", page.One("select[name=route] option[selected]").GetAttribute("value"));
        var sort = page.One("th[aria-sort='descending'] a").GetAttribute("href")!;
        Assert.Contains("route=strategy", sort, StringComparison.Ordinal);
        Assert.Equal("ascending", (await browser.GetAsync(sort)).One("th[aria-sort]").GetAttribute("aria-sort"));
        var opened = await browser.GetAsync(page.One("main tbody th a").GetAttribute("href")!);
        Assert.Equal("/front-door/referrals", opened.One(".govuk-back-link").GetAttribute("href"));
    }

    [Fact]
    public async Task List_NothingMatches_SaysSo()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync("/front-door/referrals?from=1999-01-01&to=1999-12-31&route=nfa");

        Assert.Contains("No referrals match these filters.", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal("/front-door/referrals", page.One(".app-filter > a").GetAttribute("href"));
    }

    [Fact]
    public async Task List_LastDayBeforeTheFirst_SaysSoAtTheField()
    {
        using var browser = await council.SignInAsync(Roles.Practitioner);

        var page = await browser.GetAsync("/front-door/referrals?from=2026-03-31&to=2026-02-01");

        Assert.Equal("to", page.One(page.One(".govuk-error-summary__list a").GetAttribute("href")!).GetAttribute("name"));
        Assert.StartsWith("Error: ", page.Document.Title!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_RestrictedChild_IsNamedToManagersOnly()
    {
        Refer("Sheltered", restricted: true);
        using var practitioner = await council.SignInAsync(Roles.Practitioner);
        using var manager = await council.SignInAsync(Roles.Manager);

        Assert.DoesNotContain("Sheltered", (await practitioner.GetAsync("/front-door/referrals?source=3D")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sheltered", (await practitioner.GetAsync("/front-door/referrals?source=3D&handler=Csv")).Body, StringComparison.Ordinal);
        Assert.Contains("Remy Sheltered", (await manager.GetAsync("/front-door/referrals?source=3D")).Text("main tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_OfAChild_HoldsItsReferralsOnly()
    {
        Refer("Someone");
        var (child, referralId) = Refer("Alone");
        using var browser = await council.SignInAsync(Roles.Practitioner);
        var record = await browser.GetAsync($"/front-door/children/{child.ChildId}");

        var list = await browser.GetAsync(record.One("main a[href*='/front-door/referrals?child=']").GetAttribute("href")!);
        var csv = await browser.GetAsync(list.One(".app-list-bar a").GetAttribute("href")!);

        Assert.Equal("text/csv", csv.Response.Content.Headers.ContentType!.MediaType);
        var lines = csv.Body.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.StartsWith("referral_id,council_id,referred_on,child,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(referralId + ",,", Assert.Single(lines[1..]), StringComparison.Ordinal);
        Assert.Contains(",Remy Alone,3D,", lines[1], StringComparison.Ordinal);
    }
}
