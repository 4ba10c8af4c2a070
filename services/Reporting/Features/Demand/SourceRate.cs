using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>A share of a source's contacts, and where it lies among what chance alone would give.</summary>
/// <param name="Numerator">So many.</param>
/// <param name="Denominator">Of so many.</param>
/// <param name="AbsentReason">Why there is no value; empty where there is one.</param>
/// <param name="Target">The share of all sources, from 0 to 1; null in the line of all, and without a value.</param>
public sealed record SourceRate(long Numerator, long Denominator, string AbsentReason, double? Target)
{
    /// <param name="part">Of the source.</param>
    /// <param name="all">Of all sources; null for their own line.</param>
    /// <param name="known">False where history does not reach back far enough.</param>
    public static SourceRate Of((long Num, long Den) part, (long Num, long Den)? all, bool known = true)
    {
        var absent = !known ? IndicatorPoint.NoHistory : part.Den == 0 ? IndicatorPoint.NoDenominator : "";
        return new(part.Num, part.Den, absent, absent.Length == 0 && all is { } whole ? (double)whole.Num / whole.Den : null);
    }

    /// <summary>In percent.</summary>
    public double? Value => AbsentReason.Length > 0 ? null : 100.0 * Numerator / Denominator;

    /// <summary>Null without a value, and in the line of all.</summary>
    public FunnelPosition? Position => Target is { } target ? FunnelLimits.PositionOf(Numerator, Denominator, target) : null;

    /// <summary>A limit in percent; null where there are too few to have one.</summary>
    /// <param name="deviations">See <see cref="FunnelLimits.At"/>.</param>
    public double? Limit(double deviations) =>
        Target is { } target && Denominator >= FunnelLimits.FewestToTell ? 100 * FunnelLimits.At(target, Denominator, deviations) : null;
}
