using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A group's share of assessments completed in time, and where it lies among groups of its size.</summary>
/// <param name="Code">The value of the dimension.</param>
/// <param name="Label">In words.</param>
/// <param name="Share">So many of so many.</param>
/// <param name="Target">The share of all groups together, from 0 to 1; null where nothing ended.</param>
/// <param name="Spread">How much the groups usually differ beyond chance; 0 for the limits of chance alone.</param>
/// <param name="Overdue">Of places: how many are open and overdue at the end of the days.</param>
public sealed record TimelinessGroup(string Code, string Label, Share Share, double? Target, double Spread, double? Overdue)
{
    public bool IsTold => Target is not null && Share.Denominator >= FunnelLimits.FewestToTell;

    public FunnelPosition? Position => Target is { } target && Share.Denominator > 0 ? FunnelLimits.PositionOf(Share.Numerator, Share.Denominator, target, Spread) : null;

    public bool IsOutside => Position is FunnelPosition.High or FunnelPosition.VeryHigh or FunnelPosition.Low or FunnelPosition.VeryLow;

    public bool IsAbove => Position is FunnelPosition.High or FunnelPosition.VeryHigh;

    /// <summary>In percent; null where there are too few to tell.</summary>
    public (double Low, double High)? Limits(double deviations) => !IsTold ? null
        : (100 * FunnelLimits.At(Target!.Value, Share.Denominator, -deviations, Spread), 100 * FunnelLimits.At(Target.Value, Share.Denominator, deviations, Spread));

    /// <summary>Where it lies, for a table.</summary>
    public string Reading => Position switch
    {
        FunnelPosition.Inside => "Inside",
        FunnelPosition.High => "Above (95%)",
        FunnelPosition.VeryHigh => "Above (99.8%)",
        FunnelPosition.Low => "Below (95%)",
        FunnelPosition.VeryLow => "Below (99.8%)",
        FunnelPosition.TooFew => "Too few to tell",
        _ => "None ended",
    };

    /// <summary>"64.1% to 87.9%"; a dash where there are too few to tell.</summary>
    public string Expected => Limits(FunnelLimits.Near) is { } near ? $"{Unit.Percent.Words(near.Low)} to {Unit.Percent.Words(near.High)}" : "–";
}
