using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Pages.Demand;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>What the analysis pages make of series worked out by hand.</summary>
public sealed class AnalysisViewTests
{
    private static readonly DirectoryNames Names = new([], []);
    private static readonly DemandQuery Query = new() { From = new(2013, 1, 1), To = new(2013, 2, 28) };

    private static IndicatorSeries Counts(params double[] counts) => Of([.. counts.Select(count => (count, (double?)null))]);

    private static IndicatorSeries Of(params (double Numerator, double? Denominator)[] points)
    {
        var series = new IndicatorSeries { AsOf = "2013-03-01" };
        foreach (var (index, (numerator, denominator)) in points.Index())
        {
            var point = new Point { PeriodStart = $"2013-{index + 1:D2}-01", Numerator = numerator };
            if (denominator is { } of) point.Denominator = of;
            series.Points.Add(point);
        }
        return series;
    }

    private static IndicatorSeries Groups(params (string Group, double Numerator, double Denominator)[] groups) => new()
    {
        AsOf = "2013-03-01",
        Points = { groups.Select(each => new Point { PeriodStart = "2013-01-01", Group = each.Group, Numerator = each.Numerator, Denominator = each.Denominator }) }
    };

    /// <summary>
    /// Halton's two meanings: 986 contacts of which 443 became referrals and 543 were not accepted. Here 14 more wait for their
    /// outcome and 5 were imported without one, and neither are among the 543.
    /// </summary>
    [Fact]
    public void Cohorts_Parts_AddUpToTheContactsReceived()
    {
        var view = new CohortsView(Query, Grain.Month,
        [
            Counts(500, 505), Of((220, 495), (223, 491)), Of((50, 495), (60, 491)), Of((100, 495), (90, 491)), Counts(5, 9),
            Of((210, 480), (230, 500)), Of((1, 480), (2, 500)), Of((3, 480), (4, 500)), Of((450, 480), (470, 500)),
        ], Names, "");

        var all = view.All;
        Assert.Equal((1005, 443, 543, 14, 5), (all.Received, all.Conversion.Numerator, all.NotAccepted, all.Undecided, all.NotSupplied));
        Assert.Equal(all.Received, all.Conversion.Numerator + all.NotAccepted + all.Undecided + all.NotSupplied);
        Assert.Equal(44.9, all.Conversion.Percent!.Value, 1);
        Assert.Equal("44.9% of decided contacts became referrals; 14 too recent to tell", view.Outcomes().Finding);
        Assert.Equal(["All", "1,005", "443", "543", "14", "5", "44.9%"], view.Outcomes().Rows[^1]);
    }

    /// <summary>By hand: of 491 decided of February's contacts 223 are 45.4%; of February's 500 decisions 230 are 46.0%.</summary>
    [Fact]
    public void Cohorts_Views_AreLabelledAndApart()
    {
        var view = new CohortsView(Query, Grain.Month,
        [
            Counts(500, 505), Of((220, 495), (223, 491)), Of((50, 495), (60, 491)), Of((100, 495), (90, 491)), Counts(5, 9),
            Of((210, 480), (230, 500)), Of((1, 480), (2, 500)), Of((3, 480), (4, 500)), Of((450, 480), (470, 500)),
        ], Names, "");

        Assert.Equal("Feb 2013: 45.4% of those received, 46.0% of decisions", view.Views().Finding);
        Assert.Equal(["Feb 2013", "491", "45.4%", "12.2%", "18.3%", "500", "46.0%", "0.4%", "0.8%", "94.0%"], view.Views().Rows[1]);
        Assert.All(view.Views().Headings.Skip(1), heading => Assert.Matches("^(Cohort|Period): ", heading));
    }

    private static ModeFigures Mode(string name, double received, (double, double?) conversion, double undecided, bool history = true)
    {
        var repeat = Of((10, received));
        if (!history) repeat.Points[0].AbsentReason = "history";
        return new(name, [Counts(received), Of(conversion), Of((20, conversion.Item2)), Of((90, 100)), repeat, Of((50, 100)), Of((150, 100)), Counts(undecided)]);
    }

    [Fact]
    public void Modes_TwoModes_HaveTheirDifferencesInWords()
    {
        // Newcombe's 56/70 against 48/80.
        var view = new ModesView(Query, Mode("Conversation", 75, (56, 70), 5), Mode("Written", 80, (48, 80), 0), Names, "");

        Assert.Equal("Conversion: 80.0% conversation, 60.0% written", view.Comparing().Finding);
        Assert.Contains("Became a referral: 80.0% against 60.0%, a difference of +20.0 points (95% interval +5.2 to +33.4). More than chance alone explains.", view.Sentences);
        Assert.Contains("Hand-offs per contact: 0.50 against 0.50, a difference of 0.00 (95% interval −0.31 to +0.31). Could be chance.", view.Sentences);
        Assert.Contains("Contacts not accepted: 14 conversation, 32 written.", view.Sentences);
        Assert.Equal((14, 32), (view.Lines[1].One, view.Lines[1].With));
        Assert.Equal((5, 0), (view.Lines[2].One, view.Lines[2].With));
    }

    [Fact]
    public void Modes_NoHistory_HasNoRepeatRate()
    {
        var view = new ModesView(Query, Mode("Conversation", 75, (56, 70), 5, history: false), Mode("Written", 80, (48, 80), 0, history: false), Names, "");

        Assert.False(view.RepeatHasHistory);
        Assert.Null(view.Lines.Single(line => line.Label.StartsWith("Repeat", StringComparison.Ordinal)).One);
        Assert.Contains("Repeat within 12 months: too few on one side to compare.", view.Sentences);
    }

    /// <summary>Norfolk: 70% down the formal route against 52% elsewhere. By hand, Wilson: 310 of 443 is 65.6% to 74.1%.</summary>
    [Fact]
    public void FormalRoute_ComparatorOutside_SaysSoAndNoMore()
    {
        var view = FormalRoute(new Comparator(52, "elsewhere"), ("Police", 160, 200), ("Schools", 150, 243));

        Assert.Equal(
            [
                "310 of 443 referrals went down the formal route: 70.0% (95% interval 65.6% to 74.1%).",
                "Comparator, elsewhere: 52.0%. It lies outside the interval: the share here is higher by more than chance alone explains. Practice, recording and who refers may differ too.",
            ], view.Sentences);
        Assert.Equal("70.0% formal route, against 52.0% elsewhere", view.BySource().Finding);
        Assert.Equal("Outside, share higher", view.BySource().Rows[^1][^1]);
    }

    [Fact]
    public void FormalRoute_ComparatorInside_CouldBeChance() => Assert.Equal("Comparator: 72.0%. It lies inside the interval: the difference could be chance.",
        FormalRoute(new Comparator(72, null), ("Police", 310, 443)).Sentences[1]);

    [Fact]
    public void FormalRoute_NoComparator_AsksForOne()
    {
        var view = FormalRoute(null, ("Police", 310, 443));

        Assert.StartsWith("Give a comparator", view.Sentences[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Comparator", view.BySource().Headings);
    }

    /// <summary>By hand: 52% in all; of 200 the 99.8% limits are about 41% and 63%.</summary>
    [Theory]
    [InlineData(104, 104, "Formal route: no locality differs by more than chance explains")]
    [InlineData(134, 74, "Formal route: 1 higher and 1 lower than chance explains of 2 localities")]
    public void FormalRoute_ByPlace_HasItsFindingAsTitle(double coast, double west, string expected)
    {
        var view = new FormalRouteView(Query, Grain.Total, null, [Groups(("Police", 208, 400)), Groups(("Coast", coast, 200), ("West", west, 200)), Of((208, 400))], Names, "");

        Assert.Equal(expected, view.ByPlace().Finding);
        Assert.Contains("not a ranking", view.ByPlace().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void FormalRoute_OnePlaceStandsOut_IsNamed()
    {
        var view = new FormalRouteView(
            Query, Grain.Total, null, [Groups(("Police", 560, 1000)), Groups(("Coast", 140, 200), ("West", 420, 800)), Of((560, 1000))], Names, "");

        Assert.Equal("Formal route: Coast higher than chance explains", view.ByPlace().Finding);
    }

    private static FormalRouteView FormalRoute(Comparator? comparator, params (string, double, double)[] groups) =>
        new(Query, Grain.Month, comparator, [Groups(groups), Groups(("(none)", 310, 443)), Of((310, 443))], Names, "");
}
