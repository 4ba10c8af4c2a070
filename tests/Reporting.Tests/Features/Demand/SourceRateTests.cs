using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Reporting.Features.Demand;

namespace CsWorkPerf.Reporting.Tests.Features.Demand;

public sealed class SourceRateTests
{
    // 65 of 100 are one of these.
    private static readonly (long, long)[] Two = [(65, 100), (359, 448)];

    /// <summary>As in the localities of Norfolk: 65 of 100 beside 424 of 548. Two are too few to tell how much they usually differ.</summary>
    [Fact]
    public void Of_OneOfFew_HasTheLimitsOfChance()
    {
        var rate = SourceRate.Of((65, 100), Two);

        Assert.Equal((65.0, FunnelPosition.Low, null), (rate.Value, rate.Position, rate.Spread));
        Assert.Equal(68.700, rate.Limit(-FunnelLimits.Near)!.Value, 3);
        Assert.Equal(84.997, rate.Limit(FunnelLimits.Near)!.Value, 3);
        Assert.Equal(63.350, rate.Limit(-FunnelLimits.Far)!.Value, 3);
    }

    /// <summary>By hand in FunnelLimitsTests: five with 10 of 100, five with 30 of 100, one with 90 of 100.</summary>
    [Fact]
    public void Of_OneOfManyThatDiffer_StandsOutOnlyIfItDiffersMore()
    {
        (long, long)[] among = [.. Enumerable.Repeat((10L, 100L), 5), .. Enumerable.Repeat((30L, 100L), 5), (90, 100)];
        var (few, many) = (SourceRate.Of((10, 100), among), SourceRate.Of((90, 100), among));

        Assert.Equal(0.0221245, few.Spread!.Value, 7);
        Assert.Equal((FunnelPosition.Inside, FunnelPosition.VeryHigh), (few.Position, many.Position));
        // asin sqrt of 290 / 1,100 is 0.5392066, and 1.959964 x sqrt(0.0025 + 0.0221245) is 0.3075614.
        Assert.Equal(100 * Math.Pow(Math.Sin(0.5392066 - 0.3075614), 2), few.Limit(-FunnelLimits.Near)!.Value, 4);
        Assert.Equal(100 * Math.Pow(Math.Sin(0.5392066 + 0.3075614), 2), few.Limit(FunnelLimits.Near)!.Value, 4);
    }

    [Fact]
    public void Of_NothingOrTooFew_HasNoLimits()
    {
        var (none, few, unknown, all) = (SourceRate.Of((0, 0), Two), SourceRate.Of((1, 9), Two), SourceRate.Of((1, 90), Two, known: false), SourceRate.Of((5, 10), []));
        Assert.Equal((null, null, "denominator"), (none.Value, none.Position, none.AbsentReason));
        Assert.Equal((FunnelPosition.TooFew, null), (few.Position, few.Limit(FunnelLimits.Near)));
        Assert.Equal((null, "history"), (unknown.Value, unknown.AbsentReason));
        Assert.Equal((50.0, null), (all.Value, all.Position));
    }
}
