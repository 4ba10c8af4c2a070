using AngleSharp.Html.Dom;

namespace CsWorkPerf.EndToEnd.Tests.Seeds;

/// <summary>The figures that the product is meant to show, from the rows of a file through the services to the words on the page.</summary>
public sealed class SeedFiguresTests(SeedCouncil council) : IClassFixture<SeedCouncil>
{
    [Fact]
    public async Task Contacts_TwoJulys_FellFrom4205To2643()
    {
        Assert.Equal("4205", await council.FigureAsync("contacts.received", "2025-07-01", "2025-08-01", ("locality", "NOR")));
        Assert.Equal("2643", await council.FigureAsync("contacts.received", "2026-07-01", "2026-08-01", ("locality", "NOR")));

        var page = await council.Analyst.OpenAsync("/indicators/contacts.received?from=2025-07-01&to=2026-07-31&grain=month&locality=NOR");

        var rows = SeedCouncil.Rows(page, "indicator");
        Assert.Equal("Jul 2025 | 4,205", rows[0]);
        Assert.Equal("Jul 2026 | 2,643", rows[^1]);

        var demand = await council.Analyst.OpenAsync("/demand/months?from=2026-07-01&to=2026-07-31&locality=NOR");
        Assert.Equal("Contacts fell from 4,205 to 2,643 (-37.1%)", Title(demand, "months"));
        Assert.Equal("Jul 2026 | 2,643 | 4,205 | -1,562 | -37.1%", SeedCouncil.Rows(demand, "months")[0]);
    }

    [Fact]
    public async Task Referrals_OfJuly_28PercentAreReReferrals()
    {
        Assert.Equal("140/500 = 28.0", await council.FigureAsync("referrals.rereferral_12m", "2026-07-01", "2026-08-01", ("locality", "MSH")));

        var page = await council.Analyst.OpenAsync("/indicators/referrals.rereferral_12m?from=2026-07-01&to=2026-07-31&grain=month&locality=MSH");

        Assert.Equal("Jul 2026 | 140 | 500 | 28.0%", Assert.Single(SeedCouncil.Rows(page, "indicator")));
    }

    [Fact]
    public async Task Referrals_OfJuly_70PercentTookTheFormalRouteAgainst52Elsewhere()
    {
        Assert.Equal("280/400 = 70.0", await council.FigureAsync("referrals.formal_route", "2026-07-01", "2026-08-01", ("locality", "MSH")));

        var page = await council.Analyst.OpenAsync("/demand/formal-route?from=2026-07-01&to=2026-07-31&grain=month&locality=MSH&comparator=52&label=elsewhere");

        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("280 of 400 referrals went down the formal route: 70.0%", text, StringComparison.Ordinal);
        Assert.Contains("elsewhere: 52.0%. It lies outside the interval: the share here is higher by more than chance alone explains.", text, StringComparison.Ordinal);
        Assert.Equal("70.0% formal route, against 52.0% elsewhere", Title(page, "by-source"));
    }

    [Fact]
    public async Task Contacts_OfAQuarter_44Point9PercentBecameReferrals()
    {
        Assert.Equal("986", await council.FigureAsync("contacts.received", "2025-10-01", "2026-01-01", ("locality", "HAL")));
        Assert.Equal("443/986 = 44.9", await council.FigureAsync("contacts.conversion", "2025-10-01", "2026-01-01", ("locality", "HAL")));

        var page = await council.Analyst.OpenAsync("/conversion?from=2025-10-01&to=2025-12-31&locality=HAL&by=source_group&grain=total");

        Assert.Equal("44.9% of decided contacts became referrals", Title(page, "funnel"));
        Assert.Contains("Became a referral | 443 | 44.9% of decided", SeedCouncil.Rows(page, "funnel"));
        Assert.Contains("Police | 162 | 289 | 56.1%", SeedCouncil.Rows(page, "by-group"));
    }

    [Fact]
    public async Task Contacts_OfAQuarter_AreNamedInBothMeanings()
    {
        var page = await council.Analyst.OpenAsync("/demand/cohorts?from=2025-10-01&to=2025-12-31&grain=quarter&locality=HAL");

        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("All contacts are every approach, whatever came of it: 986 in these days.", text, StringComparison.Ordinal);
        Assert.Contains("Contacts not accepted are only those whose outcome is not a referral: 543, beside 443 referrals.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Police_OfAQuarter_Make162Of443ReferralsAnd127Of543ContactsNotAccepted()
    {
        Assert.Equal("443", await council.FigureAsync("referrals.received", "2025-10-01", "2026-01-01", ("locality", "HAL")));
        Assert.Equal("162", await council.FigureAsync("referrals.received", "2025-10-01", "2026-01-01", ("locality", "HAL"), ("source_group", "Police")));
        Assert.Equal("162/289 = 56.1", await council.FigureAsync("contacts.conversion", "2025-10-01", "2026-01-01", ("locality", "HAL"), ("source_group", "Police")));

        var page = await council.Analyst.OpenAsync("/demand/shares?from=2025-10-01&to=2025-12-31&locality=HAL&contacts=not_accepted&of=Police");

        Assert.Equal("Police: 36.6% of referrals and 23.4% of contacts not accepted", Title(page, "months"));
        Assert.Contains("Police | 127 | 543 | 23.4% | 162 | 443 | 36.6%", SeedCouncil.Rows(page, "groups"));
    }

    [Fact]
    public async Task Contacts_OfAQuarterInBothMeanings_StandBesideAYearBefore()
    {
        var notAccepted = await council.Analyst.OpenAsync("/demand/months?from=2025-10-01&to=2025-12-31&locality=HAL&contacts=not_accepted");
        Assert.Equal("Contacts not accepted fell from 734 to 543 (-26.0%)", Title(notAccepted, "months"));

        var all = await council.Analyst.OpenAsync("/demand/months?from=2025-10-01&to=2025-12-31&locality=HAL&contacts=all");
        Assert.Equal("Contacts fell from 1,305 to 986 (-24.4%)", Title(all, "months"));
    }

    private static string Title(IHtmlDocument page, string figure) => page.QuerySelector($"#{figure} .app-chart__title")!.TextContent;
}
