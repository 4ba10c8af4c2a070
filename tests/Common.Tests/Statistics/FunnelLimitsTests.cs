using CsvHelper;
using CsWorkPerf.Common.Statistics;
using CsWorkPerf.TestSupport;

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

    private static (long, long)[] Groups(params (int Times, long Numerator)[] groups) => [.. groups.SelectMany(group => Enumerable.Repeat((group.Numerator, 100L), group.Times))];

    /// <summary>
    /// Five groups with 10 of 100 and five with 30 of 100, around 0.2. By hand: asin sqrt of 0.1, 0.2 and 0.3 is 0.3217506, 0.4636476 and
    /// 0.5796397, so that z is -2.837941 and 2.319842; phi = (2.837941² + 2.319842²) / 2 = 6.717789. Each weighs 400:
    /// tau² = (10 x 6.717789 - 9) / (4,000 - 400) = 0.0161605.
    /// </summary>
    [Fact]
    public void SpreadOf_GroupsThatDifferMoreThanChance_IsWhatTheyDifferByOnTop()
    {
        var groups = Groups((5, 10), (5, 30));

        var spread = FunnelLimits.SpreadOf(groups, 0.2)!.Value;

        Assert.Equal(0.0161605, spread, 7);
        // By chance alone every one of them would lie outside; among groups that differ so much none stands out.
        Assert.Equal((FunnelPosition.Low, FunnelPosition.High), (FunnelLimits.PositionOf(10, 100, 0.2), FunnelLimits.PositionOf(30, 100, 0.2)));
        Assert.Equal((FunnelPosition.Inside, FunnelPosition.Inside), (FunnelLimits.PositionOf(10, 100, 0.2, spread), FunnelLimits.PositionOf(30, 100, 0.2, spread)));
        // 1.959964 x sqrt(0.0025 + 0.0161605) is 0.2677380.
        Assert.Equal(Math.Pow(Math.Sin(0.4636476 + 0.2677380), 2), FunnelLimits.At(0.2, 100, FunnelLimits.Near, spread), 6);
        Assert.Equal(Math.Pow(Math.Sin(0.4636476 - 0.2677380), 2), FunnelLimits.At(0.2, 100, -FunnelLimits.Near, spread), 6);
    }

    /// <summary>
    /// One more with 90 of 100, around 290 / 1,100. Of eleven z scores the second and the tenth are the 10% and 90% quantiles, so that
    /// the outlier's 14.196784 counts as 0.808663: phi = (5 x 4.349121² + 6 x 0.808663²) / 11 = 8.954352, and
    /// tau² = (11 x 8.954352 - 10) / (4,400 - 400) = 0.0221245.
    /// </summary>
    [Fact]
    public void SpreadOf_GroupsWithOneFarOff_IsNotWidenedByIt()
    {
        var spread = FunnelLimits.SpreadOf(Groups((5, 10), (5, 30), (1, 90)), 290 / 1100.0)!.Value;

        Assert.Equal(0.0221245, spread, 7);
        Assert.Equal(
            (FunnelPosition.Inside, FunnelPosition.Inside, FunnelPosition.VeryHigh),
            (FunnelLimits.PositionOf(10, 100, 290 / 1100.0, spread), FunnelLimits.PositionOf(30, 100, 290 / 1100.0, spread), FunnelLimits.PositionOf(90, 100, 290 / 1100.0, spread)));
    }

    [Fact]
    public void SpreadOf_GroupsThatDifferByChance_IsNone() => Assert.Equal(0, FunnelLimits.SpreadOf(Groups((5, 19), (5, 21)), 0.2));

    [Fact]
    public void SpreadOf_TooFewGroupsOfASize_IsNotKnown()
    {
        Assert.Null(FunnelLimits.SpreadOf(Groups((5, 10), (4, 30)), 0.2));
        Assert.Null(FunnelLimits.SpreadOf([.. Groups((5, 10), (4, 30)), (9, 9)], 0.2));
    }

    /// <summary>
    /// Published: assessments of 2024 done in 45 working days, council by council. By chance alone 113 of 136 lie outside the 99.8%
    /// limits; two do among councils that differ as these do.
    /// </summary>
    [Fact]
    public void SpreadOf_CouncilsOfEngland_LeavesTwoThatStandOut()
    {
        string[] inTime = ["Same_day", "1-10_days", "11-20_days", "21-30_days", "31-40_days", "41-45_days"];
        using var csv = CsvReader.Create(File.OpenRead(SharedData.Require("dfe-published/c2_children_in_need_assessments_duration_2014_to_2024.csv")), new CsvReaderOptions { Separator = ',' });
        var councils = new List<(long Numerator, long Denominator)>();
        while (csv.Read())
        {
            if ((csv.GetString("geographic_level"), csv.GetString("time_period")) != ("Local authority", "2024")) continue;
            // A symbol in place of a number: not available.
            var counts = inTime.Append("Assessments_completed").Select(column => long.TryParse(csv.GetString(column), out var count) ? count : (long?)null).ToList();
            if (counts.All(count => count is not null)) councils.Add((Math.Min(counts.Take(inTime.Length).Sum()!.Value, counts[^1]!.Value), counts[^1]!.Value));
        }
        var target = councils.Sum(one => one.Numerator) / (double)councils.Sum(one => one.Denominator);
        var spread = FunnelLimits.SpreadOf(councils, target)!.Value;

        Assert.Equal((136, 0.011036), (councils.Count, Math.Round(spread, 6)));
        Assert.Equal(113, councils.Count(one => FunnelLimits.PositionOf(one.Numerator, one.Denominator, target) is FunnelPosition.VeryHigh or FunnelPosition.VeryLow));
        Assert.Equal(2, councils.Count(one => FunnelLimits.PositionOf(one.Numerator, one.Denominator, target, spread) is FunnelPosition.VeryHigh or FunnelPosition.VeryLow));
    }
}
