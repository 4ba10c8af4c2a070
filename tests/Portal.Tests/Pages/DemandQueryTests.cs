using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Pages.Demand;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class DemandQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DirectoryNames Names = new([new Locality { LocalityId = "1", Name = "Riverside" }], []);

    [Fact]
    public void Complete_NothingGiven_IsTwelveMonthsToTodayOfAllContacts()
    {
        var query = new DemandQuery();

        query.Complete(Today);

        Assert.Equal((new DateOnly(2025, 12, 1), Today, "all"), (query.From, query.To, query.Contacts));
        var filter = query.Filter();
        Assert.Equal(("2025-12-01", "2026-11-22", "all", ""), (filter.From, filter.To, filter.Contacts, filter.Source + filter.SourceGroup + filter.Mode + filter.Locality + filter.Team));
    }

    [Theory]
    [InlineData("Police", "Police", "")]
    [InlineData("6", "Police", "")]
    [InlineData("3A", "", "3A")]
    [InlineData("(none)", "(none)", "")]
    [InlineData("nobody", "", "nobody")]
    public void Filter_Source_IsAGroupOrASourceThatIsNotAllOfItsGroup(string source, string group, string code)
    {
        var filter = new DemandQuery { Source = source }.Filter();

        Assert.Equal((group, code), (filter.SourceGroup, filter.Source));
    }

    [Fact]
    public void Sources_EveryGroupAndCode_CanBeChosen()
    {
        var values = DemandQuery.Sources("All").Select(option => option.Value).ToList();

        Assert.Equal(values.Distinct(), values);
        Assert.Contains("Health services", values);
        Assert.Contains("3E", values);
        // Police has one source, which is the group: one choice, not two.
        Assert.Contains("Police", values);
        Assert.DoesNotContain("6", values);
        Assert.Contains("(none)", values);
    }

    [Fact]
    public void Route_WhatIsChosen_GoesAlongAndNothingElse()
    {
        var query = new DemandQuery { From = new(2026, 1, 1), To = new(2026, 3, 31), Contacts = "not_accepted", Source = "Police", Mode = "" };

        Assert.Equal(new Dictionary<string, string> { ["from"] = "2026-01-01", ["to"] = "2026-03-31", ["contacts"] = "not_accepted", ["source"] = "Police" }, query.Route());
    }

    [Fact]
    public void InWords_Filters_AreNamed() => Assert.Equal("1 Jan 2026 to 31 Mar 2026, Riverside, Police, no mode recorded",
        new DemandQuery { From = new(2026, 1, 1), To = new(2026, 3, 31), Locality = "1", Source = "6", Mode = "(none)" }.InWords(Names));
}
