using System.Globalization;
using CsWorkPerf.Common.Calendar;
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
            Grain.Quarter => $"Q{(((day.Month + 8) % 12) / 3) + 1} {Year(day)}",
            Grain.Year => Year(day),
            _ => "Whole period",
        };
    }

    /// <summary>
    /// The first and last day of a range that ends with the last whole period before today: 12 months, 8 quarters, 3 years
    /// from April, 13 weeks, or 31 days.
    /// </summary>
    public static (DateOnly From, DateOnly To) Whole(Grain grain, DateOnly today)
    {
        var end = Periods.StartOf(Kind(grain), today);
        var from = grain switch
        {
            Grain.Quarter => end.AddMonths(-24),
            Grain.Year => end.AddYears(-3),
            Grain.Week => end.AddDays(-91),
            Grain.Day => end.AddDays(-31),
            _ => end.AddMonths(-12),
        };
        return (from, end.AddDays(-1));
    }

    /// <summary>As many periods as <see cref="Whole"/> gives, the last of them the one that holds today, as far as it has got.</summary>
    public static (DateOnly From, DateOnly To) ToDate(Grain grain, DateOnly today) => (Periods.Next(Kind(grain), Whole(grain, today).From), today);

    /// <summary>The period as <see cref="Of(string, Grain)"/> names it, and a note where a range that ends on <paramref name="to"/> has only part of it.</summary>
    public static string Of(string periodStart, Grain grain, DateOnly to)
    {
        var name = Of(periodStart, grain);
        return DateOnly.TryParseExact(periodStart, "yyyy-MM-dd", out var start) && Periods.Next(Kind(grain), start).AddDays(-1) > to ? name + " (part)" : name;
    }

    /// <summary>The first and last day of a period, of which a range that ends on <paramref name="to"/> may have only part.</summary>
    public static (DateOnly From, DateOnly To) Days(string periodStart, Grain grain, DateOnly to)
    {
        var start = DateOnly.ParseExact(periodStart, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var last = grain == Grain.Total ? to : Periods.Next(Kind(grain), start).AddDays(-1);
        return (start, last < to ? last : to);
    }

    private static PeriodKind Kind(Grain grain) => grain switch
    {
        Grain.Quarter => PeriodKind.Quarter,
        Grain.Year => PeriodKind.Year,
        Grain.Week => PeriodKind.Week,
        Grain.Day => PeriodKind.Day,
        _ => PeriodKind.Month,
    };

    private static string Year(DateOnly day)
    {
        var first = Periods.StartOf(PeriodKind.Year, day).Year;
        return $"{first}-{(first + 1) % 100:00}";
    }

    /// <summary>A range of days, both ends included.</summary>
    public static string Range(DateOnly from, DateOnly to) => $"{Words.Day(from)} to {Words.Day(to)}";
}
