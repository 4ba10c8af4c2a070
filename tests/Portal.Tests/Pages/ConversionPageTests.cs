using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>The conversion page on contacts that are logged and decided.</summary>
public sealed class ConversionPageTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    private Contact Log(string first, string last, string source) => new Contacts.ContactsClient(council.As(Roles.Manager)).LogContact(
        new LogContactRequest
        {
            RequestId = Key(), Source = source, Mode = "conversation", LocalityId = council.Locality, Summary = "Asked for help.",
            ChildId = new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChild(
                new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = first, LastName = last, BirthDate = "2015-03-27" } }, cancellationToken: TestContext.Current.CancellationToken).ChildId
        },
        cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public async Task Conversion_OfASingleSourceModeAndPlace_IsFilteredByAllOfThem()
    {
        var contact = Log("Sid", "Source", "5A");
        await new Contacts.ContactsClient(council.As(Roles.Manager)).RecordDecisionAsync(new RecordDecisionRequest
        {
            RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = "referral_assessment", Rationale = "As discussed."
        });
        using var browser = await council.SignInAsync(Roles.Analyst);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var address = $"/conversion?from={today}&to={today}&source=5A&mode=conversation&by=source";

        var page = await Eventually.Async(() => browser.GetAsync(address), shown => shown.Body.Contains("100.0% of decided contacts became referrals", StringComparison.Ordinal), "the decision has reached the figures");

        Assert.Equal("5A", page.One("select[name=source] option[selected]").GetAttribute("value"));
        Assert.Contains("LA services: social care, Conversation", page.Text("#by-group .app-chart__note"), StringComparison.Ordinal);
        Assert.Contains($"{today},{today},5A,LA services: social care,1,1,100", (await browser.GetAsync(address + "&handler=Csv&table=groups")).Body, StringComparison.Ordinal);
        foreach (var other in new[] { "source=1D", "source=5A&mode=online", "source=5A&locality=(none)&team=(none)&mode=(none)" })
            Assert.Contains("No contacts were received", (await browser.GetAsync($"/conversion?from={today}&to={today}&{other}")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("There is no source", (await browser.GetAsync("/conversion?source=aliens")).Text(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("choose LA services, or all", (await browser.GetAsync("/demand/cohorts?source=5A")).Text(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversion_DecidedContacts_AreCountedOnThePageAndInTheCsv()
    {
        var contacts = new Contacts.ContactsClient(council.As(Roles.Manager));
        foreach (var outcome in new[] { "referral_assessment", "advice", "early_help", "advice" })
        {
            var contact = Log("Cora", "Conversion", "2B");
            await contacts.RecordDecisionAsync(new RecordDecisionRequest { RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = outcome, Rationale = "As discussed.", GoesTo = outcome == "early_help" ? "Family hub" : "" });
        }
        using var browser = await council.SignInAsync(Roles.Analyst);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var address = $"/conversion?from={today}&to={today}&group=Education%20services";

        var page = await Eventually.Async(() => browser.GetAsync(address), shown => shown.Body.Contains("25.0% of decided contacts became referrals", StringComparison.Ordinal), "the decisions have reached the figures");

        Assert.Contains("1 (25.0% of decided)", page.Text("#funnel svg"), StringComparison.Ordinal);
        Assert.Contains("1 (25.0% of decided)", (await browser.GetAsync(address + "&mode=conversation")).Text("#funnel svg"), StringComparison.Ordinal);
        Assert.Contains("No contacts were received", (await browser.GetAsync(address + "&mode=online")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Became a referral,1,decided,25", (await browser.GetAsync(address + "&mode=conversation&handler=Csv&table=funnel")).Body, StringComparison.Ordinal);
        var csv = await browser.GetAsync(address + "&handler=Csv");
        Assert.Contains(",Education services,Education services,1,4,25", csv.Body, StringComparison.Ordinal);
    }
}
