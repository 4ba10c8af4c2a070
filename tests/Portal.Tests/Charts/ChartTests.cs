using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Tests.GovUk;

namespace CsWorkPerf.Portal.Tests.Charts;

public sealed class ChartTests
{
    private static IElement Drawn(IDrawing drawing, string title = "Finding") =>
        new HtmlParser().ParseDocument(Dom.Markup(drawing.Draw("c", title, "What is drawn"))).QuerySelector("svg")!;

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    private static string[] Words(IElement svg) => [.. svg.QuerySelectorAll("text").Select(text => text.TextContent)];

    [Fact]
    public void BarChart_Values_AreDrawnInProportionAndWritten()
    {
        var svg = Drawn(new BarChart([new("Police", 1234), new("Schools", 617)], Unit.Count));

        var bars = svg.QuerySelectorAll("rect.s1").ToList();
        Assert.Equal(2, bars.Count);
        Assert.Equal(2.0, Number(bars[0], "width") / Number(bars[1], "width"), 2);
        Assert.Contains("1,234", Words(svg));
        Assert.Contains("617", Words(svg));
        Assert.Equal("Police: 1,234", bars[0].QuerySelector("title")!.TextContent);
    }

    [Fact]
    public void BarChart_NoValue_SaysWhyAndDrawsNoBar()
    {
        var svg = Drawn(new BarChart([new("West", 12.5), new("Coast", null, "no contacts")], Unit.Percent));

        Assert.Single(svg.QuerySelectorAll("rect.s1"));
        Assert.Contains("12.5%", Words(svg));
        Assert.Contains("no contacts", Words(svg));
        Assert.DoesNotContain("0.0%", Words(svg));
    }

    /// <summary>A figure stands behind the rule that would cross it; the others stay at the end of their bars.</summary>
    [Fact]
    public void BarChart_RuleWhereAFigureWouldStand_DoesNotCrossIt()
    {
        var svg = Drawn(new BarChart([new("Above", 40), new("Below", 26), new("Far below", 2)], Unit.Percent, 28, "All"));

        var rule = Number(svg.QuerySelector("line.rule")!, "x1");
        var ends = svg.QuerySelectorAll("rect.s1").Select(bar => Number(bar, "x") + Number(bar, "width")).ToList();
        var figures = svg.QuerySelectorAll("text.strong").Select(text => Number(text, "x")).ToList();
        Assert.InRange(figures[0] - ends[0], 0, 10);
        Assert.True(ends[1] < rule && figures[1] > rule, $"bar to {ends[1]}, rule at {rule}, figure from {figures[1]}");
        Assert.InRange(figures[2] - ends[2], 0, 10);
    }

    /// <summary>Halves are rounded away from nought, as people and spreadsheets do.</summary>
    [Theory]
    [InlineData(Unit.Percent, 6.25, "6.3%")]
    [InlineData(Unit.Percent, 43.75, "43.8%")]
    [InlineData(Unit.Percent, 0.05, "0.1%")]
    [InlineData(Unit.Percent, -6.25, "−6.3%")]
    [InlineData(Unit.Mean, -0.11, "−0.11")]
    [InlineData(Unit.Percent, 6.249, "6.2%")]
    [InlineData(Unit.Mean, 0.125, "0.13")]
    [InlineData(Unit.Mean, 1234.5, "1,234.50")]
    [InlineData(Unit.Count, 0.125, "0.13")]
    public void Words_OfHalves_AreRoundedAwayFromNought(Unit unit, double value, string expected) => Assert.Equal(expected, unit.Words(value));

    /// <summary>"Wednesday" is about 82 wide in the widest of the usual fonts: its label ends where that much is free before it.</summary>
    [Fact]
    public void BarChart_LabelOfWideLetters_IsInsideTheDrawing()
    {
        var svg = Drawn(new BarChart([new("Wednesday", 3)], Unit.Count));

        Assert.InRange(Number(svg.QuerySelectorAll("text").Single(text => text.TextContent == "Wednesday"), "x"), 82, 120);
    }

    [Fact]
    public void BarChart_LabelTooLong_IsCutToTheRoomThereIs()
    {
        var svg = Drawn(new BarChart([new("Individual: family member, relative or carer of the child", 3)], Unit.Count));

        var label = svg.QuerySelectorAll("text[text-anchor=end]").First();
        Assert.EndsWith("…", label.TextContent, StringComparison.Ordinal);
        Assert.InRange(label.TextContent.Length, 25, 34);
        Assert.True(Number(label, "x") <= 250);
    }

    [Fact]
    public void BarChart_LongFigures_StayInsideTheDrawing()
    {
        var svg = Drawn(new BarChart([new("Decided", 4043, "(100.0% of received)")], Unit.Count));

        Assert.True(Number(svg.QuerySelector("text.strong")!, "x") < 720 - (8 * "4,043 (100.0% of received)".Length));
    }

    [Fact]
    public void Draw_LabelWithMarkup_IsEncoded()
    {
        var markup = Dom.Markup(new BarChart([new("<script>alert(1)</script>", 1)], Unit.Count).Draw("c", "A & B", "\"quoted\""));

        Assert.DoesNotContain("<script>", markup, StringComparison.Ordinal);
        Assert.Contains("A &amp; B", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_GermanCulture_KeepsInvariantAttributesAndBritishLabels()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var svg = Drawn(new BarChart([new("A", 1234.5), new("B", 3)], Unit.Mean));

            Assert.All(svg.QuerySelectorAll("rect"), rect => Assert.DoesNotContain(",", rect.GetAttribute("width")!, StringComparison.Ordinal));
            Assert.Contains("1,234.50", Words(svg));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Draw_Always_NamesItselfForAssistiveTechnology()
    {
        var svg = Drawn(new BarChart([new("A", 1)], Unit.Count), "Police lead");

        Assert.Equal("img", svg.GetAttribute("role"));
        Assert.Equal("c-title c-desc", svg.GetAttribute("aria-labelledby"));
        Assert.Equal("Police lead", svg.QuerySelector("#c-title")!.TextContent);
        Assert.Equal("What is drawn", svg.QuerySelector("#c-desc")!.TextContent);
    }

    [Fact]
    public void SeriesBarChart_Stacked_PartsFollowEachOtherAndTheTotalIsWritten()
    {
        var svg = Drawn(new SeriesBarChart(["West"], [new("Referral", [30]), new("Other", [10])], Unit.Count));

        var parts = svg.QuerySelectorAll("g > title, rect > title").Select(title => title.TextContent).ToList();
        Assert.Equal(["West, Referral: 30", "West, Other: 10"], parts);
        var rects = svg.QuerySelectorAll("rect").Where(rect => rect.QuerySelector("title") is not null).ToList();
        Assert.Equal(Number(rects[0], "x") + Number(rects[0], "width") + 1, Number(rects[1], "x"), 1);
        Assert.Contains("40", Words(svg));
    }

    [Fact]
    public void SeriesBarChart_FiveSeries_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() =>
            Drawn(new SeriesBarChart(["West"], [.. Enumerable.Range(1, 5).Select(each => new Series($"S{each}", [1]))], Unit.Count)));

    [Fact]
    public void LineChart_MissingPeriod_LeavesAGap()
    {
        var svg = Drawn(new LineChart([new("Jan", 10), new("Feb", 12), new("Mar", null), new("Apr", 9), new("May", 8)], Unit.Percent));

        Assert.Equal(2, svg.QuerySelectorAll("polyline.line").Length);
        Assert.Equal(4, svg.QuerySelectorAll("circle").Length);
        Assert.Contains("8.0%", Words(svg));
    }

    [Fact]
    public void LineChart_Projected_IsDashedFromTheLastActualPoint()
    {
        var svg = Drawn(new LineChart([new("Mon", 4), new("Tue", 6), new("Wed", 7, Projected: true)], Unit.Count));

        var projected = svg.QuerySelector("polyline.projected")!;
        Assert.Equal(2, projected.GetAttribute("points")!.Split(' ').Length);
        Assert.Contains("Wed: 7 (projected)", svg.QuerySelectorAll("circle title").Select(title => title.TextContent));
    }

    [Fact]
    public void LineChart_Limits_DrawsTheBandAndNamesTheMean()
    {
        var svg = Drawn(new LineChart([new("Jan", 10), new("Feb", 12)], Unit.Percent, new Limits(5, 11, 17)));

        Assert.Single(svg.QuerySelectorAll("rect.band"));
        Assert.Contains("Mean 11.0%", Words(svg));
    }

    /// <summary>Four points lie 184 apart from 56 on: half way between the second and the third is 332.</summary>
    [Theory]
    [InlineData(2, 1)]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    public void LineChart_Break_IsMarkedBetweenTwoPoints(int at, int marks)
    {
        var svg = Drawn(new LineChart([new("1", 4), new("2", 6), new("3", 7), new("4", 8)], Unit.Count, Break: at));

        var lines = svg.QuerySelectorAll("line.rule").ToList();
        Assert.Equal(marks, lines.Count);
        Assert.All(lines, line => Assert.Equal(("332", "332"), (line.GetAttribute("x1"), line.GetAttribute("x2"))));
    }

    [Fact]
    public void Sparkline_Values_EndAtTheLastOne()
    {
        var svg = new HtmlParser().ParseDocument(Dom.Markup(new Sparkline([1, null, 3]).Write("Last three months"))).QuerySelector("svg")!;

        Assert.Equal("4,24 96,4", svg.QuerySelector("polyline")!.GetAttribute("points"));
        Assert.Equal("Last three months", svg.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(4, "99.6%")]
    [InlineData(18, "100%")]
    public void HeatMap_NarrowCells_CarryWholePerCents(int columns, string words)
    {
        var svg = Drawn(new HeatMap(["All"], [.. Enumerable.Range(1, columns).Select(month => $"{month}")], [[.. Enumerable.Repeat<double?>(99.55, columns)]], Unit.Percent));

        Assert.Equal(columns, svg.QuerySelectorAll("text").Count(text => text.TextContent == words));
        Assert.Equal("All, 1: 99.6%", svg.QuerySelector("rect title")!.TextContent);
    }

    [Fact]
    public void HeatMap_Cells_CarryTheirFigures()
    {
        var svg = Drawn(new HeatMap(["Police", "Schools"], ["Apr", "May"], [[10.0, 20.0], [null, 40.0]], Unit.Count));

        Assert.Equal(["Apr", "May", "Police", "10", "20", "Schools", "–", "40"], Words(svg));
        Assert.Equal(4, svg.QuerySelectorAll("rect.cell").Select(cell => cell.QuerySelector("title")!.TextContent).Distinct().Count());
    }

    [Fact]
    public void RangeChart_Rows_AreDotsOnTheirRangesMarkedWhereTheyAreOutside()
    {
        var svg = Drawn(new RangeChart([new("Police", 40, (20, 30), (15, 35), "of 100"), new("Schools", 25, (18, 32), (12, 38)), new("Housing", 50, null, null, "of 4"), new("Other", null, null, null, "none decided")], 25, "All"));

        Assert.Equal("Police: 40.0%, expected 20.0% to 30.0%", Assert.Single(svg.QuerySelectorAll("circle.signal title")).TextContent);
        Assert.Equal(["Schools: 25.0%, expected 18.0% to 32.0%", "Housing: 50.0%"], svg.QuerySelectorAll("circle.dot title").Select(each => each.TextContent));
        var bands = svg.QuerySelectorAll("rect.band").ToList();
        Assert.Equal(14.0 / 10, Number(bands[1], "width") / Number(bands[0], "width"), 2);
        Assert.InRange(Number(svg.QuerySelector("circle.signal")!, "cx"), Number(bands[0], "x") + Number(bands[0], "width"), 720);
        Assert.Contains("All 25.0%", Words(svg));
        Assert.Contains("40.0% of 100", Words(svg));
        Assert.Contains("none decided", Words(svg));
    }

    [Fact]
    public void FunnelPlot_PlaceFarOut_IsMarkedAndSaid()
    {
        var svg = Drawn(new FunnelPlot([new("West", 345, 1000), new("North", 360, 1000), new("Coast", 450, 1000)]));

        Assert.Equal("Coast: 45.0% of 1,000, higher than chance explains", svg.QuerySelector("circle.signal title")!.TextContent);
    }

    [Fact]
    public void FunnelPlot_PlacesCloseTogether_HaveNamesThatLieOnNothing()
    {
        var svg = Drawn(new FunnelPlot([new("Westbury", 167, 570), new("Southfold", 195, 605), new("Riverside", 182, 700), new("Easthaven", 195, 755), new("Northmoor", 240, 895)]));

        var rule = Number(svg.QuerySelector("line.rule")!, "y1");
        var dots = svg.QuerySelectorAll("circle").Select(dot => (X: Number(dot, "cx"), Y: Number(dot, "cy"))).ToList();
        var names = svg.QuerySelectorAll("text").Where(text => text.TextContent is "Westbury" or "Southfold" or "Riverside" or "Easthaven" or "Northmoor")
            .Select(text => (X: Number(text, "x"), Y: Number(text, "y"), Half: text.TextContent.Length * 3.7)).ToList();
        Assert.Equal(5, names.Count);
        Assert.All(names, name => Assert.False(rule > name.Y - 10 && rule < name.Y + 2, $"the rule at {rule} crosses a name at {name.Y}"));
        Assert.All(names, name => Assert.DoesNotContain(dots, dot => Math.Abs(dot.X - name.X) < name.Half && dot.Y > name.Y - 10 && dot.Y < name.Y + 2));
        for (var one = 0; one < names.Count; one++)
            for (var other = one + 1; other < names.Count; other++)
                Assert.True(Math.Abs(names[one].X - names[other].X) >= names[one].Half + names[other].Half || Math.Abs(names[one].Y - names[other].Y) >= 14, $"names {one} and {other} overlap");
    }

    [Fact]
    public void Figure_Always_HasTheFindingTheTableAndTheCsv()
    {
        var figure = new Figure("f", "Police lead", "Contacts by source, April 2026", new BarChart([new("Police", 7)], Unit.Count),
            ["Source", "Contacts"], [["Police", "7"]], "/csv");

        var page = new HtmlParser().ParseDocument(Dom.Markup(figure.Write()));

        Assert.Equal("Police lead", page.QuerySelector("figcaption h2")!.TextContent);
        Assert.Equal("7", page.QuerySelector("details table td")!.TextContent);
        Assert.Equal("/csv", page.QuerySelector("a")!.GetAttribute("href"));
        // Shown on narrow screens only, where the drawing is wider than its box.
        Assert.Contains("sideways", page.QuerySelector(".app-chart__cue")!.TextContent, StringComparison.Ordinal);
    }
}
