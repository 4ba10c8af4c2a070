using System.Globalization;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Figures;

/// <summary>Periods in words, and the grains as a URL has them.</summary>
public static class PeriodWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly (string Code, string Label, Grain Grain)[] Grains =
    [
        ("day", "Day", Grain.Day), ("week", "Week", Grain.Week), ("month", "Month", Grain.Month),
        ("quarter", "Quarter", Grain.Quarter), ("year", "Year (April)", Grain.Year), ("total", "Whole period", Grain.Total),
    ];

    /// <summary>The grains of a choice, without the ones named.</summary>
    public static IReadOnlyList<Option> Options(params ReadOnlySpan<string> without)
    {
        var left = without.ToArray();
        return [.. Grains.Where(each => !left.Contains(each.Code)).Select(each => new Option(each.Code, each.Label))];
    }

    /// <summary>The grain of a code; months for none that is known.</summary>
    public static Grain GrainOf(string? code) => Grains.FirstOrDefault(each => each.Code == code) is { Code: not null } known ? known.Grain : Grain.Month;

    /// <summary>A period as a table or an axis names it.</summary>
    public static string Of(string periodStart, Grain grain)
    {
        if (!DateOnly.TryParseExact(periodStart, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return periodStart;
        return grain switch
        {
            Grain.Day => day.ToString("d MMM yyyy", British),
            Grain.Week => "w/c " + day.ToString("d MMM yyyy", British),
            Grain.Month => day.ToString("MMM yyyy", British),
            Grain.Quarter => $"{day.ToString("MMM", British)} to {day.AddMonths(2).ToString("MMM yyyy", British)}",
            Grain.Year => $"{day.Year}-{(day.Year + 1) % 100:00}",
            _ => "Whole period",
        };
    }

    /// <summary>A range of days, both ends included.</summary>
    public static string Range(DateOnly from, DateOnly to) => $"{Words.Day(from)} to {Words.Day(to)}";
}
