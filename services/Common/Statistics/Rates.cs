namespace CsWorkPerf.Common.Statistics;

/// <summary>Events by time, taken to come one by one and independently of each other (Poisson).</summary>
public static class Rates
{
    /// <summary>
    /// How many times as many events by time came in the first stretch as in the second: (x1 / t1) / (x2 / t2). Given all events,
    /// those of the first stretch are a share of them, whose Wilson interval gives that of the ratio. Null where a stretch has no
    /// time, or the second has no events, so that there is nothing to compare with.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or time.</exception>
    public static Estimate? Ratio(double x1, double t1, double x2, double t2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x1);
        ArgumentOutOfRangeException.ThrowIfNegative(x2);
        ArgumentOutOfRangeException.ThrowIfNegative(t1);
        ArgumentOutOfRangeException.ThrowIfNegative(t2);
        if (t1 <= 0 || t2 <= 0 || x2 <= 0 || Proportions.Share(x1, x1 + x2) is not { } share) return null;
        return new(Odds(share.Value) * t2 / t1, new(Odds(share.Interval.Low) * t2 / t1, Odds(share.Interval.High) * t2 / t1));
    }

    private static double Odds(double share) => share / (1 - share);
}
