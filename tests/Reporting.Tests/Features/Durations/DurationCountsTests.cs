using CsWorkPerf.Reporting.Features.Durations;

namespace CsWorkPerf.Reporting.Tests.Features.Durations;

public sealed class DurationCountsTests
{
    /// <summary>Ten assessments: 5, 10, 10, 20, 30, 44, 44, 45, 46 and over 120 working days.</summary>
    private static DurationCounts Ten()
    {
        var counts = new DurationCounts();
        foreach (var (days, count) in new[] { ("5", 1), ("10", 2), ("20", 1), ("30", 1), ("44", 2), ("45", 1), ("46", 1), ("over_120", 1) }) counts.Add(days, count);
        return counts;
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(25, 10)]
    [InlineData(50, 30)]
    [InlineData(51, 44)]
    [InlineData(75, 45)]
    [InlineData(90, 46)]
    [InlineData(91, 121)]
    public void Percentile_OfTen_IsTheFewestDaysWithinWhichSoManyHadEnded(int percent, int days) => Assert.Equal(days, Ten().Percentile(percent));

    [Fact]
    public void Percentile_OfNone_IsNone() => Assert.Null(new DurationCounts().Percentile(50));

    [Fact]
    public void Add_TwoPeriods_IsTheirSum()
    {
        var both = Ten();
        both.Add(Ten());

        Assert.Equal((20, 6, 2), (both.All, both.Between(41, 45), both.ByDay[^1]));
    }
}
