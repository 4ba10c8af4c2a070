using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>The pages of the demand analysis before real services.</summary>
public sealed class DemandTests(Council council)
{
    private static string Key() => Guid.NewGuid().ToString();

    /// <summary>Contacts of today: two by conversation, of which one became a referral, and one in writing that is open.</summary>
    /// <param name="source">One that no other test uses.</param>
    private async Task LogAsync(string source)
    {
        var contacts = new Contacts.ContactsClient(council.As(Roles.Manager));
        foreach (var (mode, outcome) in new[] { ("conversation", "referral_assessment"), ("conversation", "advice"), ("written", "") })
        {
            var child = await new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChildAsync(
                new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Dora", LastName = "Demand", BirthDate = "2015-03-27" } });
            var contact = await contacts.LogContactAsync(new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = source, Mode = mode, LocalityId = council.Locality, Summary = "Asked for help." });
            if (outcome.Length > 0)
                await contacts.RecordDecisionAsync(new RecordDecisionRequest { RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = outcome, Rationale = "As discussed." });
        }
    }

    [Fact]
    public async Task Pages_OfLoggedContacts_CountThemInEitherMeaning()
    {
        await LogAsync("5C");
        using var browser = await council.SignInAsync(Roles.Analyst);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var days = $"from={today}&to={today}&locality={council.Locality}";

        var sources = await Eventually.Async(() => browser.GetAsync($"/demand/sources?handler=Csv&table=sources&{days}"),
            shown => shown.Body.Contains(",LA services,5C,– 5C LA services: external,3,1,1,2,50,", StringComparison.Ordinal), "the contacts have reached the figures");
        Assert.StartsWith("contacts_counted,source_group,source,label,contacts,undecided,conversion_numerator,", sources.Body.TrimStart('\uFEFF'), StringComparison.Ordinal);

        foreach (var (filter, contacts) in new[] { ("", "all,3,"), ("&contacts=not_accepted", "not_accepted,1,"), ("&mode=conversation", "all,2,") })
            Assert.Contains($",{contacts}", (await browser.GetAsync($"/demand/months?handler=Csv&table=months&source=5C{filter}&{days}")).Body, StringComparison.Ordinal);
        Assert.Contains("came out of hours", (await browser.GetAsync($"/demand?source=5C&{days}")).Text("#office-hours .app-chart__title"), StringComparison.Ordinal);
        Assert.Contains("Of all contacts", (await browser.GetAsync($"/demand/shares?of=LA%20services&{days}")).Text("#months table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_OfTheArea_TakeTheFiltersAlong()
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        var page = await browser.GetAsync("/demand/sources?from=2026-01-01&to=2026-01-31&contacts=not_accepted&source=6&mode=(none)");

        var links = page.Document.QuerySelectorAll(".app-sub-navigation a").ToList();
        Assert.Equal(["Hours and days", "Month by month", "Sources", "Shares of sources"], links.Take(4).Select(link => link.TextContent));
        Assert.Equal("/demand?from=2026-01-01&to=2026-01-31&contacts=not_accepted&source=6&mode=(none)", Uri.UnescapeDataString(links[0].GetAttribute("href")!));
        Assert.Equal("page", links[2].GetAttribute("aria-current"));
        // The page compares sources: the filter by one does not apply here, and is not lost.
        Assert.Equal("6", page.One("input[type=hidden][name=source]").GetAttribute("value"));
    }

    [Fact]
    public async Task Pages_NothingInThePeriod_SayWhat()
    {
        using var browser = await council.SignInAsync(Roles.Manager);

        foreach (var address in new[] { "/demand", "/demand/months", "/demand/sources", "/demand/shares" })
            Assert.Contains("There is nothing to show: no contacts not accepted in this period with these filters.",
                (await browser.GetAsync(address + "?from=2001-01-01&to=2001-01-31&contacts=not_accepted")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_EveryOne_LeadsToItsDefinition()
    {
        await LogAsync("5B");
        using var browser = await council.SignInAsync(Roles.Manager);
        var definitions = await browser.GetAsync("/demand/definitions");
        await Eventually.Async(() => browser.GetAsync("/demand/sources"), shown => shown.Document.QuerySelectorAll("figure").Length == 4, "the contacts have reached the figures");

        foreach (var (address, figures) in new[] { ("/demand", 3), ("/demand/months", 1), ("/demand/sources", 4), ("/demand/shares", 2) })
        {
            var page = await browser.GetAsync(address);
            var links = page.Document.QuerySelectorAll("figure a[href^='/demand/definitions#']").Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
            Assert.Equal((address, figures), (address, links.Count));
            Assert.All(links, id => Assert.NotNull(definitions.Document.GetElementById(id)));
        }
    }
}
