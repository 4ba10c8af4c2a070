using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Portal.Charts;

namespace CsWorkPerf.Portal.Figures;

/// <summary>A share with what it is of, and what chance leaves open of it.</summary>
public static class ShareWords
{
    /// <summary>"36.6% (162 of 443)"; a dash where there is nothing to share.</summary>
    public static string Of(Share share) => share.Percent is { } percent
        ? $"{Unit.Percent.Words(percent)} ({Unit.Count.Words(share.Numerator)} of {Unit.Count.Words(share.Denominator)})" : "–";

    /// <summary>The 95% interval in per cent; null where there is nothing to share.</summary>
    public static Interval? Bounds(Share share) => Proportions.Share(share.Numerator, share.Denominator) is { } found
        ? new(100 * found.Interval.Low, 100 * found.Interval.High) : null;

    /// <summary>"32.2% to 41.2%".</summary>
    public static string Interval(Share share) => Bounds(share) is { } bounds ? $"{Unit.Percent.Words(bounds.Low)} to {Unit.Percent.Words(bounds.High)}" : "–";
}
