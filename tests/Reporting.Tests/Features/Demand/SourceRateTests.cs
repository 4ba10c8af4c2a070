using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Reporting.Features.Demand;

namespace CsWorkPerf.Reporting.Tests.Features.Demand;

public sealed class SourceRateTests
{
    /// <summary>As in the localities of Norfolk: 65 of 100 beside 424 of 548.</summary>
    [Fact]
    public void Of_PartOfAll_HasTheLimitsOfItsSize()
    {
        var rate = SourceRate.Of((65, 100), (424, 548));

        Assert.Equal((65.0, FunnelPosition.Low), (rate.Value, rate.Position));
        Assert.Equal(68.700, rate.Limit(-FunnelLimits.Near)!.Value, 3);
        Assert.Equal(84.997, rate.Limit(FunnelLimits.Near)!.Value, 3);
        Assert.Equal(63.350, rate.Limit(-FunnelLimits.Far)!.Value, 3);
    }

    [Fact]
    public void Of_NothingOrTooFew_HasNoLimits()
    {
        Assert.Equal((null, null, "denominator"), (SourceRate.Of((0, 0), (424, 548)).Value, SourceRate.Of((0, 0), (424, 548)).Position, SourceRate.Of((0, 0), (424, 548)).AbsentReason));
        Assert.Equal((FunnelPosition.TooFew, null), (SourceRate.Of((1, 9), (424, 548)).Position, SourceRate.Of((1, 9), (424, 548)).Limit(FunnelLimits.Near)));
        Assert.Equal((null, "history"), (SourceRate.Of((1, 90), (424, 548), known: false).Value, SourceRate.Of((1, 90), (424, 548), known: false).AbsentReason));
        Assert.Equal((50.0, null), (SourceRate.Of((5, 10), null).Value, SourceRate.Of((5, 10), null).Position));
    }
}
