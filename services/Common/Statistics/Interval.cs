namespace CsWorkPerf.Common.Statistics;

/// <summary>The values that the figures leave open: both ends included.</summary>
public readonly record struct Interval(double Low, double High)
{
    public bool Contains(double value) => value >= Low && value <= High;
}

/// <summary>What was found, and its 95% interval.</summary>
public readonly record struct Estimate(double Value, Interval Interval);

/// <summary>The multiple of a standard error that leaves 2.5% out on either side.</summary>
internal static class Normal
{
    public const double Z95 = 1.959963984540054;
}
