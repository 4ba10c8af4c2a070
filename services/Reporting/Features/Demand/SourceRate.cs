using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Reporting.Features.Indicators;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>A share of a source's contacts, and where it lies among what sources of its size usually have.</summary>
/// <param name="Numerator">So many.</param>
/// <param name="Denominator">Of so many.</param>
/// <param name="AbsentReason">Why there is no value; empty where there is one.</param>
/// <param name="Target">The share of all sources, from 0 to 1; null in the line of all, and without a value.</param>
/// <param name="Spread">How much the compared sources differ beyond chance; null where they are too few to tell, and limits are those of chance alone.</param>
public sealed record SourceRate(long Numerator, long Denominator, string AbsentReason, double? Target, double? Spread)
{
    /// <param name="part">Of the source.</param>
    /// <param name="among">Of each source that it is compared with, itself included; none for the line of all.</param>
    /// <param name="known">False where history does not reach back far enough.</param>
    public static SourceRate Of((long Num, long Den) part, IReadOnlyCollection<(long Num, long Den)> among, bool known = true)
    {
        var absent = !known ? IndicatorPoint.NoHistory : part.Den == 0 ? IndicatorPoint.NoDenominator : "";
        if (absent.Length > 0 || among.Count == 0) return new(part.Num, part.Den, absent, null, null);
        var target = (double)among.Sum(one => one.Num) / among.Sum(one => one.Den);
        return new(part.Num, part.Den, absent, target, FunnelLimits.SpreadOf(among, target));
    }

    /// <summary>In percent.</summary>
    public double? Value => AbsentReason.Length > 0 ? null : 100.0 * Numerator / Denominator;

    /// <summary>Null without a value, and in the line of all.</summary>
    public FunnelPosition? Position => Target is { } target ? FunnelLimits.PositionOf(Numerator, Denominator, target, Spread ?? 0) : null;

    /// <summary>A limit in percent; null where there are too few to have one.</summary>
    /// <param name="deviations">See <see cref="FunnelLimits.At"/>.</param>
    public double? Limit(double deviations) =>
        Target is { } target && Denominator >= FunnelLimits.FewestToTell ? 100 * FunnelLimits.At(target, Denominator, deviations, Spread ?? 0) : null;
}
