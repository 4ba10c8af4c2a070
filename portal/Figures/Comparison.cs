using System.Globalization;
using CsWorkPerf.Common.Statistics;

namespace CsWorkPerf.Portal.Figures;

/// <summary>
/// By how much one figure differs from another, with the 95% interval that chance leaves open: points between shares, the plain
/// difference of means, per cent between counts by working day.
/// </summary>
/// <param name="Estimate">The difference in its unit; null where there is too little to compare.</param>
/// <param name="Unit">Behind the number.</param>
/// <param name="Decimals">Of the number.</param>
public sealed record Comparison(Estimate? Estimate, string Unit, int Decimals)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static Comparison OfShares(Share one, Share other) => new(
        Map(Proportions.Difference(one.Numerator, one.Denominator, other.Numerator, other.Denominator), value => 100 * value), " points", 1);

    public static Comparison OfMeans(Sample one, Sample other) => new(Means.Difference(one, other), "", 2);

    /// <summary>Of counts in so many working days each.</summary>
    public static Comparison OfRates(double one, double days, double other, double otherDays) => new(
        Map(Rates.Ratio(one, days, other, otherDays), ratio => 100 * (ratio - 1)), "%", 1);

    /// <summary>Nothing to compare, or no measure of chance for it.</summary>
    public static Comparison None { get; } = new(null, "", 0);

    /// <summary>Whether chance alone could well have made the difference: no difference lies within the interval. Null where there is none.</summary>
    public bool? CouldBeChance => Estimate?.Interval.Contains(0);

    /// <summary>"-6.2 points"; a dash with no figure.</summary>
    public string Difference => Estimate is { } found ? Signed(found.Value) + Unit : "–";

    /// <summary>"-10.1 to -2.3", or "-10.1% to -2.3%".</summary>
    public string Interval => Estimate is { } found ? $"{Signed(found.Interval.Low)}{Sign} to {Signed(found.Interval.High)}{Sign}" : "–";

    /// <summary>"-6.2 points (95% interval -10.1 to -2.3)".</summary>
    public string Words => Estimate is null ? "–" : $"{Difference} (95% interval {Interval})";

    /// <summary>What may be said of it, and no more.</summary>
    public string Reading => CouldBeChance switch
    {
        true => "Could be chance",
        false => "More than chance alone explains",
        _ => "Too few to compare",
    };

    /// <summary>Only a sign of per cent is said with each number.</summary>
    private string Sign => Unit == "%" ? Unit : "";

    private string Signed(double value)
    {
        var rounded = Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("N" + Decimals, British);
        return rounded > 0 ? "+" + digits : rounded < 0 ? "−" + digits : digits;
    }

    private static Estimate? Map(Estimate? estimate, Func<double, double> map) => estimate is not { } found ? null
        : new(map(found.Value), new(map(found.Interval.Low), map(found.Interval.High)));
}
