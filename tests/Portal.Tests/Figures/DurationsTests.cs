using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Pages.Assessments;

namespace CsWorkPerf.Portal.Tests.Figures;

public sealed class DurationsTests
{
    /// <summary>Ten assessments: 5, 10, 10, 20, 30, 44, 44, 45, 46 and over 120 working days.</summary>
    private static readonly Durations Ten = Durations.Of(
        from one in new (string Days, double Count)[] { ("5", 1), ("10", 2), ("20", 1), ("30", 1), ("44", 2), ("45", 1), ("46", 1), ("over_120", 1) }
        select new Point { Group = one.Days, Numerator = one.Count });

    [Theory]
    [InlineData(10, "5")]
    [InlineData(25, "10")]
    [InlineData(50, "30")]
    [InlineData(51, "44")]
    [InlineData(75, "45")]
    [InlineData(90, "46")]
    [InlineData(91, "over 120")]
    public void Percentile_OfTen_IsTheFewestDaysWithinWhichSoManyHadEnded(int percent, string days) => Assert.Equal(days, Durations.Words(Ten.Percentile(percent)));

    [Fact]
    public void Percentile_OfNone_IsNone() => Assert.Equal("–", Durations.Words(Durations.Of([]).Percentile(50)));

    [Fact]
    public void Bands_OfTen_HoldEveryOne()
    {
        Assert.Equal([0, 3, 1, 1, 0, 3, 1, 0, 1], Durations.Bands.Select(band => Ten.Between(band.From, band.To)));
        Assert.Equal(10, Ten.All);
    }
}
