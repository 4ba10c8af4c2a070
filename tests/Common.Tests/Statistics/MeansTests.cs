using CsWorkPerf.Common.Statistics;

namespace CsWorkPerf.Common.Tests.Statistics;

public sealed class MeansTests
{
    private static Sample Of(IEnumerable<double> rows) => rows.Aggregate(new Sample(), (sum, row) => new(sum.Count + 1, sum.Sum + row, sum.SumOfSquares + (row * row)));

    /// <summary>
    /// By hand: fifty 0s and fifty 2s have mean 1 and variance 100 / 99; a hundred 0s and 1s in turn, mean 0.5 and variance
    /// 25 / 99. The standard error of the difference is sqrt((100 + 25) / 99 / 100) = 0.1123666.
    /// </summary>
    [Fact]
    public void Difference_OfTwoSamples_IsAsByHand()
    {
        var first = Of(Enumerable.Range(0, 100).Select(i => i % 2 * 2.0));
        var second = Of(Enumerable.Range(0, 100).Select(i => i % 2 * 1.0));

        var difference = Means.Difference(first, second)!.Value;

        Assert.Equal(0.5, difference.Value, 12);
        Assert.Equal(0.5 - (1.959964 * 0.1123666), difference.Interval.Low, 5);
        Assert.Equal(0.5 + (1.959964 * 0.1123666), difference.Interval.High, 5);
    }

    [Fact]
    public void Difference_FewRows_IsNone() =>
        Assert.Null(Means.Difference(Of(Enumerable.Repeat(1.0, 29)), Of(Enumerable.Repeat(2.0, 100))));

    [Fact]
    public void Difference_NoSpread_HasNoWidth()
    {
        var difference = Means.Difference(Of(Enumerable.Repeat(0.0, 40)), Of(Enumerable.Repeat(0.0, 40)))!.Value;

        Assert.Equal(new Interval(0, 0), difference.Interval);
    }
}
