namespace CsWorkPerf.Common.Statistics;

/// <summary>Rows with a number each, as sums: how many there are, their sum and the sum of their squares.</summary>
public readonly record struct Sample(double Count, double Sum, double SumOfSquares)
{
    public double? Mean => Count > 0 ? Sum / Count : null;

    /// <summary>The variance of the rows' mean, as estimated from the rows; null for fewer than two.</summary>
    public double? VarianceOfMean => Count < 2 ? null : Math.Max(0, SumOfSquares - (Sum * Sum / Count)) / (Count - 1) / Count;
}

/// <summary>Means of independent rows.</summary>
public static class Means
{
    /// <summary>Fewer rows than these on either side, and the normal approximation is not to be relied on.</summary>
    public const int FewestRows = 30;

    /// <summary>
    /// The first mean less the second, with the interval of unequal variances by the normal approximation. Null with fewer than
    /// <see cref="FewestRows"/> rows on a side.
    /// </summary>
    public static Estimate? Difference(Sample first, Sample second)
    {
        if (first.Count < FewestRows || second.Count < FewestRows) return null;
        var difference = first.Mean!.Value - second.Mean!.Value;
        var half = Normal.Z95 * Math.Sqrt(first.VarianceOfMean!.Value + second.VarianceOfMean!.Value);
        return new(difference, new(difference - half, difference + half));
    }
}
