namespace CsWorkPerf.Common.Statistics;

/// <summary>
/// Shares of independent rows with their 95% intervals, which hold for small numbers and for none or all of them: Wilson's score
/// interval and, for two shares, Newcombe's hybrid of the two (Statistics in Medicine 1998, 17, methods 3 and 10), both without
/// continuity correction.
/// </summary>
public static class Proportions
{
    /// <summary>The share x / n, from 0 to 1; null where there are no rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is not from 0 to n.</exception>
    public static Estimate? Share(double x, double n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, n);
        if (n <= 0) return null;
        const double z = Normal.Z95, zz = z * z;
        var middle = (x + (zz / 2)) / (n + zz);
        var half = z / (n + zz) * Math.Sqrt((x * (n - x) / n) + (zz / 4));
        // Of none or all the end is the bound itself, which rounding would miss by a hair.
        return new(x / n, new(x <= 0 ? 0 : middle - half, x >= n ? 1 : middle + half));
    }

    /// <summary>The difference x1 / n1 - x2 / n2, from -1 to 1; null where one of the two has no rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An x is not from 0 to its n.</exception>
    public static Estimate? Difference(double x1, double n1, double x2, double n2)
    {
        if ((Share(x1, n1), Share(x2, n2)) is not ({ } first, { } second)) return null;
        var difference = first.Value - second.Value;
        return new(difference, new(
            difference - Hypotenuse(first.Value - first.Interval.Low, second.Interval.High - second.Value),
            difference + Hypotenuse(first.Interval.High - first.Value, second.Value - second.Interval.Low)));
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
