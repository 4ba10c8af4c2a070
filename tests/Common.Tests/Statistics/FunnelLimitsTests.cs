using CsWorkPerf.Common.Statistics;

namespace CsWorkPerf.Common.Tests.Statistics;

public sealed class FunnelLimitsTests
{
    /// <summary>
    /// Assessments done in time in the localities of Norfolk, May to September 2018, of 424 in 548: the committee's report
    /// found in words what the limits say.
    /// </summary>
    [Theory]
    [InlineData("Breckland", 88, 90, FunnelPosition.VeryHigh)]
    [InlineData("Great Yarmouth", 71, 97, FunnelPosition.Inside)]
    [InlineData("North and Broadland", 44, 53, FunnelPosition.Inside)]
    [InlineData("Norwich", 65, 100, FunnelPosition.Low)]
    [InlineData("South", 58, 104, FunnelPosition.VeryLow)]
    [InlineData("West", 98, 104, FunnelPosition.VeryHigh)]
    public void PositionOf_LocalitiesOfNorfolk_IsWhatTheReportConcluded(string locality, double done, double all, FunnelPosition expected) =>
        Assert.Equal((locality, expected), (locality, FunnelLimits.PositionOf(done, all, 424 / 548.0)));

    [Theory]
    // asin(sqrt(0.3)) is 0.5796397; for a group of 100 the half width is 1.959964 / 20 = 0.0979982 and 3.090232 / 20 = 0.1545116.
    [InlineData(FunnelLimits.Near, 0.5796397 + 0.0979982)]
    [InlineData(-FunnelLimits.Near, 0.5796397 - 0.0979982)]
    [InlineData(FunnelLimits.Far, 0.5796397 + 0.1545116)]
    [InlineData(-FunnelLimits.Far, 0.5796397 - 0.1545116)]
    public void At_AGroupOfAHundred_FollowsTheArcsineMethod(double deviations, double angle) =>
        Assert.Equal(Math.Pow(Math.Sin(angle), 2), FunnelLimits.At(0.3, 100, deviations), 6);

    [Theory]
    [InlineData(0, 20, 0)]
    [InlineData(1, 20, 1)]
    [InlineData(0.02, 10, 0)]
    public void At_NearNoneOrAll_StaysBetweenNoneAndAll(double target, double size, double lower)
    {
        Assert.Equal(lower, FunnelLimits.At(target, size, target == 1 ? FunnelLimits.Far : -FunnelLimits.Far), 6);
        Assert.InRange(FunnelLimits.At(target, size, FunnelLimits.Far), 0, 1);
    }

    [Fact]
    public void PositionOf_OneOfOne_IsTooFewToTell()
    {
        // By the limits alone a single contact that became a referral would lie outside them.
        Assert.True(1 > FunnelLimits.At(0.28, 1, FunnelLimits.Near));
        Assert.Equal(FunnelPosition.TooFew, FunnelLimits.PositionOf(1, 1, 0.28));
        Assert.Equal(FunnelPosition.TooFew, FunnelLimits.PositionOf(0, 0, 0.28));
        Assert.Equal(FunnelPosition.Inside, FunnelLimits.PositionOf(3, 10, 0.28));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50, 1)]
    public void PositionOf_AllTheSame_IsInside(double numerator, double target) =>
        Assert.Equal(FunnelPosition.Inside, FunnelLimits.PositionOf(numerator, 50, target));
}
