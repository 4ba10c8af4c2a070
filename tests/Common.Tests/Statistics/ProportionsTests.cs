using CsWorkPerf.Common.Statistics;

namespace CsWorkPerf.Common.Tests.Statistics;

public sealed class ProportionsTests
{
    // Newcombe, Statistics in Medicine 1998, 17: 857-872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Share_PublishedVectors_HasWilsonsInterval(double x, double n, double low, double high)
    {
        var share = Proportions.Share(x, n)!.Value;

        Assert.Equal(x / n, share.Value, 12);
        Assert.Equal((low, high), (Math.Round(share.Interval.Low, 4), Math.Round(share.Interval.High, 4)));
    }

    // Newcombe, Statistics in Medicine 1998, 17: 873-890, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Difference_PublishedVectors_HasNewcombesInterval(double x1, double n1, double x2, double n2, double low, double high)
    {
        var difference = Proportions.Difference(x1, n1, x2, n2)!.Value;

        Assert.Equal((x1 / n1) - (x2 / n2), difference.Value, 12);
        Assert.Equal((low, high), (Math.Round(difference.Interval.Low, 4), Math.Round(difference.Interval.High, 4)));
    }

    /// <summary>By hand: 50 of 100; middle 0.5, half 1.96 sqrt(25 + 0.9604) / 103.8416 = 0.0962.</summary>
    [Fact]
    public void Share_HalfOfAHundred_IsAsByHand()
    {
        var share = Proportions.Share(50, 100)!.Value;

        Assert.Equal(0.4038, share.Interval.Low, 4);
        Assert.Equal(0.5962, share.Interval.High, 4);
    }

    [Fact]
    public void Share_OfAll_EndsAtOneExactly()
    {
        Assert.Equal(1, Proportions.Share(7, 7)!.Value.Interval.High);
        Assert.Equal(0, Proportions.Share(0, 7)!.Value.Interval.Low);
    }

    [Fact]
    public void Share_OfNothing_IsNone()
    {
        Assert.Null(Proportions.Share(0, 0));
        Assert.Null(Proportions.Difference(1, 2, 0, 0));
        Assert.Null(Proportions.Difference(0, 0, 1, 2));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Share_NotAPart_IsRefused(double x, double n) => Assert.Throws<ArgumentOutOfRangeException>(() => Proportions.Share(x, n));
}
