using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Portal.Figures;

/// <summary>
/// So many of so many. Numerators and denominators are sums over rows, so the share of several periods or places is the sum
/// of the ones over the sum of the others.
/// </summary>
public readonly record struct Share(double Numerator, double Denominator)
{
    public double? Percent => Denominator > 0 ? 100 * Numerator / Denominator : null;

    public static Share Of(IEnumerable<Point> points) =>
        points.Aggregate(new Share(0, 0), (sum, point) => new Share(sum.Numerator + point.Numerator, sum.Denominator + point.Denominator));
}
