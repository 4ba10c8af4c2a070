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
/// alone, when all have the same underlying share. Not adjusted for overdispersion, which is right between the places and
/// sources of one council; between councils it is not.
/// </summary>
public static class FunnelLimits
{
    /// <summary>Standard deviations on either side that hold 95% of groups.</summary>
    public const double Near = 1.959964;

    /// <summary>Standard deviations on either side that hold 99.8% of groups.</summary>
    public const double Far = 3.090232;

    /// <summary>Below this size the method is not to be trusted: one row more or less can carry a share across a limit.</summary>
    public const int FewestToTell = 10;

    /// <summary>The share, from 0 to 1, at which a group of a size leaves the limits.</summary>
    /// <param name="target">The share of all groups together, from 0 to 1.</param>
    /// <param name="size">How many rows the group has; more than 0.</param>
    /// <param name="deviations"><see cref="Near"/> or <see cref="Far"/>; negative for the lower limit.</param>
    public static double At(double target, double size, double deviations)
    {
        var angle = Math.Asin(Math.Sqrt(target)) + (deviations / (2 * Math.Sqrt(size)));
        return Math.Pow(Math.Sin(Math.Clamp(angle, 0, Math.PI / 2)), 2);
    }

    /// <summary>Where a group of so many of so many lies; a share on a limit is within it.</summary>
    /// <param name="numerator">Rows of the group that have what is counted; at most the denominator.</param>
    /// <param name="denominator">Rows of the group.</param>
    /// <param name="target">The share of all groups together, from 0 to 1.</param>
    public static FunnelPosition PositionOf(double numerator, double denominator, double target)
    {
        if (denominator < FewestToTell) return FunnelPosition.TooFew;
        var share = numerator / denominator;
        return share > At(target, denominator, Far) ? FunnelPosition.VeryHigh
            : share > At(target, denominator, Near) ? FunnelPosition.High
            : share < At(target, denominator, -Far) ? FunnelPosition.VeryLow
            : share < At(target, denominator, -Near) ? FunnelPosition.Low
            : FunnelPosition.Inside;
    }
}
