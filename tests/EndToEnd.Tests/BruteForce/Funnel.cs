namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>Funnel limits by the arcsine method (Spiegelhalter 2005), unadjusted, looked at from the angle instead of the share.</summary>
internal static class Funnel
{
    public static string PositionOf(int num, int den, double target)
    {
        if (den < 10) return "too_few";
        var deviations = (Math.Asin(Math.Sqrt((double)num / den)) - Math.Asin(Math.Sqrt(target))) * 2 * Math.Sqrt(den);
        return deviations switch { > 3.090232 => "very_high", > 1.959964 => "high", < -3.090232 => "very_low", < -1.959964 => "low", _ => "inside" };
    }
}
