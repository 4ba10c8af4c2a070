using System.Text.Encodings.Web;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Pages.Demand;
using CsWorkPerf.Portal.Pages.FrontDoor;
using CsWorkPerf.Portal.Pages.Indicators;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class ConversionViewTests
{
    private static readonly DirectoryNames Names = new(
        [new Locality { LocalityId = "1", Name = "Zetland" }, new Locality { LocalityId = "2", Name = "Ashby" }, new Locality { LocalityId = "3", Name = "Moor" }], []);

    private static readonly DemandQuery Query = new() { From = new(2026, 1, 1), To = new(2026, 1, 31), Mode = "written", Source = "3A", Locality = "(none)" };
    private static readonly ConversionQuery Cut = new() { Grain = "month", By = "locality" };

    private static IndicatorSeries Of(params (string Group, double Numerator, double Denominator)[] points) => new()
    {
        Points = { points.Select(each => new Point { PeriodStart = "2026-01-01", Group = each.Group, Numerator = each.Numerator, Denominator = each.Denominator, Value = 100 * each.Numerator / each.Denominator }) }
    };

    private static string Html(Figure figure)
    {
        using var text = new StringWriter();
        figure.Write().WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }

    private static void InOrder(string html, params string[] names) =>
        Assert.Equal(names, names.OrderBy(name => html.LastIndexOf(name, StringComparison.Ordinal)));

    [Fact]
    public void Complete_OneSource_IsNotComparedAsItsGroup()
    {
        var (one, group) = (new ConversionQuery { By = "source_group" }, new ConversionQuery { By = "source_group" });

        one.Complete(new DemandQuery { Source = "3A" }, new(2026, 11, 21));
        group.Complete(new DemandQuery { Source = "Health services" }, new(2026, 11, 21));

        Assert.Equal(("source", "source_group"), (one.By, group.By));
    }

    [Fact]
    public void ByGroup_OfPlaces_IsInOrderOfNameWhateverTheShares()
    {
        var view = new ConversionView(Query, Cut, [Of(), Of(), Of(), Of(), Of()], Of(("1", 9, 10), ("2", 1, 10), ("3", 5, 10)), Names, "");

        InOrder(Html(view.ByGroup()), "Ashby", "Moor", "Zetland");
    }

    [Fact]
    public void ByGroup_OfOneGroup_HasItsFindingAsTitle()
    {
        var query = new DemandQuery { From = new(2026, 1, 1), To = new(2026, 1, 31), Source = "Police" };
        var cut = new ConversionQuery { Grain = "month", By = "source_group" };

        Assert.Equal("Conversion of Police: 6.3%", new ConversionView(query, cut, [Of(), Of(), Of(), Of(), Of()], Of(("Police", 1, 16)), Names, "").ByGroup().Finding);
        var none = new ConversionView(query, cut, [Of(), Of(), Of(), Of(), Of()], Of(("Police", 0, 0)), Names, "");
        Assert.Equal(("No contact has been decided", "No contact has been decided"), (none.ByGroup().Finding, none.ByPeriod().Finding));
    }

    [Fact]
    public void Indicator_OfPlacesInOnePeriod_IsInOrderOfNameWhateverTheShares()
    {
        var selection = new IndicatorSelection { From = new(2026, 1, 1), To = new(2026, 1, 31), By = "locality", Grain = "month" };
        var view = new IndicatorView(new Indicator { Id = "contacts.conversion", Title = "Conversion", Unit = "percent" }, selection, Of(("1", 9, 10), ("3", 5, 10), ("2", 1, 10)), Names);

        var drawing = Html(view.Figure(""));

        InOrder(drawing[..drawing.IndexOf("<table", StringComparison.Ordinal)], "Ashby", "Moor", "Zetland");
    }

    [Fact]
    public void Funnel_Stages_AreCountsOfContactsWithTheirShares()
    {
        var funnel = new ContactFunnel([Of(("", 10, 1)), Of(("", 2, 8)), Of(("", 3, 8)), Of(("", 1, 8)), Of(("", 2, 1))]);

        Assert.Equal(
            [("Contacts received", 10, null), ("Decided", 8, 80), ("Too recent to tell", 2, 20), ("Became a referral", 2, 25), ("Passed to early help", 3, 37.5), ("No further action", 1, 12.5)],
            funnel.Stages.Select(stage => (stage.Label, stage.Share.Numerator, stage.Share.Percent)));
    }

    [Fact]
    public void Captions_OfEveryChart_SayTheFilters()
    {
        var view = new ConversionView(Query, Cut, [Of(("", 10, 1)), Of(("", 2, 8)), Of(), Of(), Of()], Of(("1", 9, 10)), Names, "");

        Assert.All(new[] { view.Funnel(), view.ByGroup(), view.ByPeriod() }, figure =>
            Assert.Contains("1 Jan 2026 to 31 Jan 2026, no locality recorded, Health: GP, Written", figure.Description, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Police", "source_group=Police")]
    [InlineData("6", "source_group=Police")]
    [InlineData("3A", "source=3A")]
    [InlineData("Health services", "source_group=Health services")]
    [InlineData("(none)", "source_group=(none)")]
    public void Filters_OfASource_AreByItsGroupWhereItIsAllOfIt(string source, string filter) =>
        Assert.Equal([filter, "mode=written"], new DemandQuery { Source = source, Mode = "written" }.Filters().Select(one => $"{one.Key}={one.Value}"));

    [Theory]
    [InlineData("3A", "1", true)]
    [InlineData("Health services", "1", false)]
    [InlineData("3A", "(none)", false)]
    public void Records_OfWhatTheListsCannotBeFilteredBy_HaveNoLink(string source, string locality, bool has) =>
        Assert.Equal(has, ConversionQuery.HasRecords(new() { Source = source, Locality = locality }));
}
