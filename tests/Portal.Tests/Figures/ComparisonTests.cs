using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Tests.Figures;

public sealed class ComparisonTests
{
    /// <summary>Newcombe 1998, table II, method 10: 56/70 less 48/80 is 0.2, from 0.0524 to 0.3339.</summary>
    [Fact]
    public void OfShares_ClearDifference_IsPointsWithTheirInterval()
    {
        var comparison = Comparison.OfShares(new(56, 70), new(48, 80));

        Assert.Equal("+20.0 points (95% interval +5.2 to +33.4)", comparison.Words);
        Assert.Equal("More than chance alone explains", comparison.Reading);
        Assert.Equal("−20.0 points (95% interval −33.4 to −5.2)", Comparison.OfShares(new(48, 80), new(56, 70)).Words);
    }

    /// <summary>The same table: 5/56 less 0/29 is 0.0893, from -0.0381 to 0.1926.</summary>
    [Fact]
    public void OfShares_IntervalHoldsNone_CouldBeChance()
    {
        var comparison = Comparison.OfShares(new(5, 56), new(0, 29));

        Assert.Equal("+8.9 points (95% interval −3.8 to +19.3)", comparison.Words);
        Assert.Equal("Could be chance", comparison.Reading);
    }

    /// <summary>The fall of Norfolk's contacts in as many days; the interval from where the score test rejects.</summary>
    [Fact]
    public void OfRates_FallingContacts_IsPerCentOfTheDailyCount() =>
        Assert.Equal("−37.1% (95% interval −40.1% to −34.0%)", Comparison.OfRates(2643, 64, 4205, 64).Words);

    [Fact]
    public void OfMeans_ManyRows_IsThePlainDifference()
    {
        // 100 rows: fifty 0s and fifty 2s; and a hundred 0s and 1s. By hand 0.5, 1.96 times 0.11237 either side.
        var comparison = Comparison.OfMeans(new Sample(100, 100, 200), new Sample(100, 50, 50));

        Assert.Equal("+0.50 (95% interval +0.28 to +0.72)", comparison.Words);
    }

    [Fact]
    public void Words_NothingToCompare_IsADash()
    {
        foreach (var none in new[] { Comparison.None, Comparison.OfShares(new(0, 0), new(1, 2)), Comparison.OfMeans(new(5, 1, 1), new(5, 2, 2)), Comparison.OfRates(3, 5, 0, 5) })
            Assert.Equal(("–", "–", "Too few to compare", (bool?)null), (none.Words, none.Interval, none.Reading, none.CouldBeChance));
    }

    [Fact]
    public void Words_NextToNothing_HasNoSign() => Assert.StartsWith("0.0 points", Comparison.OfShares(new(50, 100), new(50, 100)).Words, StringComparison.Ordinal);

    [Fact]
    public void ShareWords_PoliceContacts_HaveTheirInterval()
    {
        // Halton: 127 of 543; Wilson by hand 20.0% to 27.1%.
        Assert.Equal("23.4% (127 of 543)", ShareWords.Of(new(127, 543)));
        Assert.Equal("20.0% to 27.1%", ShareWords.Interval(new(127, 543)));
        Assert.Equal(("–", "–"), (ShareWords.Of(new(0, 0)), ShareWords.Interval(new(0, 0))));
    }
}
