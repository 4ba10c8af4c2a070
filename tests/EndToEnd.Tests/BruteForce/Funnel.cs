namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>Funnel limits by the arcsine method (Spiegelhalter 2005), looked at from the angle instead of the share.</summary>
internal static class Funnel
{
    /// <summary>Where one of several lies: adjusted for overdispersion where ten of them or more have ten or more.</summary>
    public static string PositionOf((int Num, int Den) one, IReadOnlyList<(int Num, int Den)> among)
    {
        if (one.Den < 10) return "too_few";
        var target = (double)among.Sum(each => each.Num) / among.Sum(each => each.Den);
        var deviations = Off(one, target) / Math.Sqrt((1 / (4.0 * one.Den)) + Tau2([.. among.Where(each => each.Den >= 10)], target));
        return deviations switch { > 3.090232 => "very_high", > 1.959964 => "high", < -3.090232 => "very_low", < -1.959964 => "low", _ => "inside" };
    }

    private static double Tau2(IReadOnlyList<(int Num, int Den)> told, double target)
    {
        var n = told.Count;
        if (n < 10) return 0;
        var z = told.Select(each => Off(each, target) * Math.Sqrt(4.0 * each.Den)).Order().ToList();
        var phi = z.Select(one => Math.Min(Math.Max(one, At(0.1)), At(0.9))).Average(one => one * one);
        if (n * phi < n - 1) return 0;
        var weights = told.Select(each => 4.0 * each.Den).ToList();
        return ((n * phi) - (n - 1)) / (weights.Sum() - (weights.Sum(one => one * one) / weights.Sum()));

        double At(double share)
        {
            var h = share * (n - 1);
            return z[(int)Math.Floor(h)] + ((h - Math.Floor(h)) * (z[(int)Math.Ceiling(h)] - z[(int)Math.Floor(h)]));
        }
    }

    private static double Off((int Num, int Den) one, double target) => Math.Asin(Math.Sqrt((double)one.Num / one.Den)) - Math.Asin(Math.Sqrt(target));
}
