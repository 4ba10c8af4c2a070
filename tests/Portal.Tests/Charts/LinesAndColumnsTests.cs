using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Tests.GovUk;

namespace CsWorkPerf.Portal.Tests.Charts;

/// <summary>Lines held against those of others, and columns with a limit.</summary>
public sealed class LinesAndColumnsTests
{
    private static IElement Drawn(IDrawing drawing) => new HtmlParser().ParseDocument(Dom.Markup(drawing.Draw("c", "Finding", "What is drawn"))).QuerySelector("svg")!;

    private static double Number(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    [Fact]
    public void LineChart_LinesOfOthers_AreNamedAtTheirEndsOneUnderTheOther()
    {
        var svg = Drawn(new LineChart([new("Jan", 80), new("Feb", 84)], Unit.Percent, Target: 80)
        {
            References = [new("England", [84.1, 84.5]), new("East of England", [84.4, 84.4]), new("Neighbours", [null, 85])]
        });

        var ends = svg.QuerySelectorAll("text[text-anchor=start]").ToList();
        Assert.Equal(["Neighbours 85.0%", "England 84.5%", "East of England 84.4%", "84.0%", "Target 80.0%"], ends.Select(text => text.TextContent));
        var heights = ends.Select(text => Number(text, "y")).ToList();
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First > 15.9));
        Assert.All(ends, text => Assert.True(Number(text, "x") + (7 * text.TextContent.Length) <= 720));
        // A line of one point is none.
        Assert.Equal(["reference reference-1", "reference reference-2"], svg.QuerySelectorAll("polyline.reference").Select(line => line.ClassName));
    }

    [Fact]
    public void ColumnChart_PastTheLimit_HasAnotherColourBehindTheRule()
    {
        var svg = Drawn(new ColumnChart([new("0", 1), new("1", 4), new("2", 0), new("3", 2)], Limit: 1, "the limit", "Days"));

        Assert.Equal(["s1", "s1", "s4"], svg.QuerySelectorAll("rect").Select(column => column.ClassName));
        Assert.Equal(["0: 1", "1: 4", "3: 2"], svg.QuerySelectorAll("rect title").Select(title => title.TextContent));
        var rule = Number(svg.QuerySelector("line.rule")!, "x1");
        Assert.InRange(rule, Number(svg.QuerySelectorAll("rect")[1], "x"), Number(svg.QuerySelectorAll("rect")[2], "x"));
        Assert.Contains("the limit", svg.QuerySelectorAll("text").Select(text => text.TextContent));
    }

    [Fact]
    public void LineChart_TargetAmongDashedLines_HasNoDashes()
    {
        var lone = Drawn(new LineChart([new("Jan", 80), new("Feb", 84)], Unit.Percent, Target: 80));
        var among = Drawn(new LineChart([new("Jan", 80), new("Feb", 84)], Unit.Percent, Target: 80) { References = [new("England", [84.1, 84.5])] });

        Assert.Equal("rule", Assert.Single(lone.QuerySelectorAll("line.rule")).ClassName);
        Assert.Equal("rule whole", Assert.Single(among.QuerySelectorAll("line.rule")).ClassName);
    }

    /// <summary>Where there is nothing, or little, an axis of things counted has no parts of one.</summary>
    [Theory]
    [InlineData(0, new[] { "0", "1", "2", "3", "4", "5" })]
    [InlineData(2, new[] { "0", "1", "2" })]
    public void Axis_OfFewThings_CountsWholeOnes(int most, string[] expected)
    {
        var line = Drawn(new LineChart([new("Jan", 0), new("Feb", most)], Unit.Count));
        var stacked = Drawn(new StackedColumnChart(["Jan", "Feb"], [new("Open", [0, most])]));

        Assert.All(new[] { line, stacked }, svg => Assert.Equal(expected, svg.QuerySelectorAll("text[text-anchor=end]").Select(text => text.TextContent)));
    }
}
