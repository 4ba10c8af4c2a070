using System.Globalization;

namespace CsWorkPerf.Portal.Charts;

/// <summary>What a figure is, which says how it is written.</summary>
public enum Unit
{
    Count,
    Percent,
    Mean,
}

/// <summary>Numbers for readers (en-GB) and for attributes (invariant).</summary>
public static class Units
{
    /// <summary>With the sign that is a minus, and not a hyphen, which files keep.</summary>
    private static readonly CultureInfo British = new("en-GB", useUserOverride: false) { NumberFormat = { NegativeSign = "−" } };

    /// <summary>The figure as a reader sees it; a dash with no value.</summary>
    public static string Words(this Unit unit, double? value) => value switch
    {
        null => "–",
        { } number => unit switch
        {
            Unit.Percent => Rounded(number, 1).ToString("N1", British) + "%",
            Unit.Mean => Rounded(number, 2).ToString("N2", British),
            _ => number == Math.Floor(number) ? number.ToString("N0", British) : Rounded(number, 2).ToString("N2", British),
        },
    };

    /// <summary>To so many digits as people do it: a half away from nought. Formats alone take a half to the even digit.</summary>
    public static double Rounded(double value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);

    /// <summary>The unit of an indicator of the catalogue: count, percent, mean or stock.</summary>
    public static Unit Of(string unit) => unit switch { "percent" => Unit.Percent, "mean" => Unit.Mean, _ => Unit.Count };

    /// <summary>A coordinate.</summary>
    internal static string Attr(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
