using CsWorkPerf.Common.Statistics;

namespace CsWorkPerf.Common.Tests.Statistics;

public sealed class RatesTests
{
    /// <summary>
    /// Breast cancer after many fluoroscopies against none (Boice and Monson 1977): 41 in 28,010 person-years, 15 in 19,017; the
    /// ratio is 1.86. By hand: 41 of 56 has Wilson's interval 0.60405 to 0.83043; odds by 19,017 / 28,010 are 1.0358 to 3.3249.
    /// </summary>
    [Fact]
    public void Ratio_PublishedCohort_IsAsByHand()
    {
        var ratio = Rates.Ratio(41, 28_010, 15, 19_017)!.Value;

        Assert.Equal(1.8558, ratio.Value, 4);
        Assert.Equal(1.0358, ratio.Interval.Low, 4);
        Assert.Equal(3.3249, ratio.Interval.High, 4);
    }

    /// <summary>The bounds are those of a score test: at them, the observed share is 1.96 standard errors from what the ratio implies.</summary>
    [Theory]
    [InlineData(2643, 64, 4205, 64)]
    [InlineData(3, 20, 9, 40)]
    public void Ratio_Bounds_AreWhereTheScoreTestRejects(double x1, double t1, double x2, double t2)
    {
        var ratio = Rates.Ratio(x1, t1, x2, t2)!.Value;
        foreach (var bound in new[] { ratio.Interval.Low, ratio.Interval.High })
        {
            var share = bound * t1 / ((bound * t1) + t2);
            var (all, found) = (x1 + x2, x1 / (x1 + x2));
            Assert.Equal(1.959964, Math.Abs(found - share) / Math.Sqrt(share * (1 - share) / all), 5);
        }
    }

    /// <summary>The contacts of the Norfolk committee: 4,205 to 2,643 in as many days is 37.1% fewer.</summary>
    [Fact]
    public void Ratio_FallingContacts_IsOneLessTheFall()
    {
        var ratio = Rates.Ratio(2643, 64, 4205, 64)!.Value;

        Assert.Equal(0.6285, ratio.Value, 4);
        Assert.Equal(0.5987, ratio.Interval.Low, 3);
        Assert.Equal(0.6598, ratio.Interval.High, 3);
    }

    [Fact]
    public void Ratio_NoneInTheFirst_BeginsAtNought()
    {
        var ratio = Rates.Ratio(0, 10, 5, 10)!.Value;

        Assert.Equal((0, 0), (ratio.Value, ratio.Interval.Low));
        Assert.InRange(ratio.Interval.High, 0.1, 1);
    }

    [Theory]
    [InlineData(5, 10, 0, 10)]
    [InlineData(0, 10, 0, 10)]
    [InlineData(5, 0, 5, 10)]
    [InlineData(5, 10, 5, 0)]
    public void Ratio_NothingToCompareWith_IsNone(double x1, double t1, double x2, double t2) => Assert.Null(Rates.Ratio(x1, t1, x2, t2));
}
