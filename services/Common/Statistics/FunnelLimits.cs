namespace CsWorkPerf.Common.Statistics;

/// <summary>Where a share lies among the shares that chance alone would give to groups of its size.</summary>
public enum FunnelPosition
{
    /// <summary>Within the 95% limits: no more than chance explains.</summary>
    Inside,

    /// <summary>Above the 95% limit, within the 99.8% one.</summary>
    High,

    /// <summary>Above the 99.8% limit.</summary>
    VeryHigh,

    /// <summary>Below the 95% limit, within the 99.8% one.</summary>
    Low,

    /// <summary>Below the 99.8% limit.</summary>
    VeryLow,

    /// <summary>The group has so few that the limits say nothing.</summary>
    TooFew,
}

/// <summary>
/// The limits of a funnel plot (arcsine method, Spiegelhalter 2005): the shares between which groups of one size lie by chance
/// alone, when all have the same underlying share; or, where groups differ by more than chance, by chance and as much as they
/// usually differ (<see cref="SpreadOf"/>). A handful of places of one council is too few to tell the second.
/// </summary>
public static class FunnelLimits
{
    /// <summary>Standard deviations on either side that hold 95% of groups.</summary>
    public const double Near = 1.959964;

    /// <summary>Standard deviations on either side that hold 99.8% of groups.</summary>
    public const double Far = 3.090232;

    /// <summary>Below this size the method is not to be trusted: one row more or less can carry a share across a limit.</summary>
    public const int FewestToTell = 10;

    /// <summary>With fewer groups than these, one of them can carry the whole spread, so that none is estimated.</summary>
    public const int FewestToSpread = 10;

    // The part of the groups at either end that is drawn in, so that the groups that stand out do not widen the limits for themselves.
    private const double End = 0.1;

    /// <summary>
    /// How much groups differ beyond chance: the variance, on the scale of the arcsine, of their underlying shares around the
    /// target (tau squared: the additive adjustment for overdispersion, from z scores Winsorised at 10% and 90%). 0 where they
    /// differ by no more than chance explains; null with fewer than <see cref="FewestToSpread"/> groups of a size to tell by.
    /// </summary>
    /// <param name="groups">Of each group the rows that have what is counted, and all its rows.</param>
    /// <param name="target">The share of all groups together, from 0 to 1.</param>
    public static double? SpreadOf(IEnumerable<(long Numerator, long Denominator)> groups, double target)
    {
        var told = groups.Where(one => one.Denominator >= FewestToTell).ToList();
        if (told.Count < FewestToSpread) return null;
        double[] deviations = [.. told.Select(one => (Angle((double)one.Numerator / one.Denominator) - Angle(target)) * 2 * Math.Sqrt(one.Denominator)).Order()];
        var (low, high) = (Quantile(deviations, End), Quantile(deviations, 1 - End));
        var excess = deviations.Sum(one => Math.Pow(Math.Clamp(one, low, high), 2)) - (told.Count - 1);
        double weights = told.Sum(one => 4.0 * one.Denominator), squares = told.Sum(one => 16.0 * one.Denominator * one.Denominator);
        return Math.Max(0, excess / (weights - (squares / weights)));
    }

    /// <summary>The share, from 0 to 1, at which a group of a size leaves the limits.</summary>
    /// <param name="target">The share of all groups together, from 0 to 1.</param>
    /// <param name="size">How many rows the group has; more than 0.</param>
    /// <param name="deviations"><see cref="Near"/> or <see cref="Far"/>; negative for the lower limit.</param>
    /// <param name="spread">See <see cref="SpreadOf"/>; 0 for the limits of chance alone.</param>
    public static double At(double target, double size, double deviations, double spread = 0)
    {
        var angle = Angle(target) + (deviations * Math.Sqrt((1 / (4 * size)) + spread));
        return Math.Pow(Math.Sin(Math.Clamp(angle, 0, Math.PI / 2)), 2);
    }

    /// <summary>Where a group of so many of so many lies; a share on a limit is within it.</summary>
    /// <param name="numerator">Rows of the group that have what is counted; at most the denominator.</param>
    /// <param name="denominator">Rows of the group.</param>
    /// <param name="target">The share of all groups together, from 0 to 1.</param>
    /// <param name="spread">See <see cref="SpreadOf"/>; 0 for the limits of chance alone.</param>
    public static FunnelPosition PositionOf(double numerator, double denominator, double target, double spread = 0)
    {
        if (denominator < FewestToTell) return FunnelPosition.TooFew;
        var share = numerator / denominator;
        return share > At(target, denominator, Far, spread) ? FunnelPosition.VeryHigh
            : share > At(target, denominator, Near, spread) ? FunnelPosition.High
            : share < At(target, denominator, -Far, spread) ? FunnelPosition.VeryLow
            : share < At(target, denominator, -Near, spread) ? FunnelPosition.Low
            : FunnelPosition.Inside;
    }

    private static double Angle(double share) => Math.Asin(Math.Sqrt(share));

    /// <summary>Between the two nearest values, as far along as the quantile is (R's type 7).</summary>
    private static double Quantile(double[] ordered, double at)
    {
        var place = (ordered.Length - 1) * at;
        var below = (int)place;
        return ordered[below] + ((place - below) * (ordered[Math.Min(below + 1, ordered.Length - 1)] - ordered[below]));
    }
}
