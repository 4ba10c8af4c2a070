using System.Globalization;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>The analysis' figures in sentences.</summary>
public static class DemandWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Count(double count) => Unit.Count.Words(count);

    /// <summary>"Contacts fell from 4,205 to 2,643 (-37.1%)", or why that cannot be said.</summary>
    /// <param name="noun">What is counted, in the plural.</param>
    /// <param name="one">Now, and a year before.</param>
    /// <param name="historyFrom">The first day of records, as the service writes it; empty while there are none.</param>
    public static string Finding(string noun, DemandMonths.Types.Comparison one, string historyFrom)
    {
        if (!one.HasYearBefore) return $"{Count(one.Contacts)} {(one.Contacts == 1 ? One(noun) : noun)}; {NoFigure(historyFrom)}";
        return one.Change == 0
            ? $"{Capital(noun)} stayed at {Count(one.Contacts)}"
            : $"{Capital(noun)} {(one.Change > 0 ? "rose" : "fell")} from {Count(one.YearBefore)} to {Count(one.Contacts)}{(one.HasChangePercent ? $" ({Percent(one)})" : "")}";
    }

    public static string NoFigure(string historyFrom) =>
        "no figure a year before: " + (historyFrom.Length == 0 ? "there are no records yet" : $"records start {Words.Moment(historyFrom)}");

    /// <summary>A change with its sign: "+12", "-1,562", "0".</summary>
    public static string Change(DemandMonths.Types.Comparison one) => one.HasChange ? one.Change.ToString("+#,0;-#,0;0", British) : "–";

    /// <summary>"-37.1%"; a dash where there was none a year before.</summary>
    public static string Percent(DemandMonths.Types.Comparison one) => one.HasChangePercent ? Units.Rounded(one.ChangePercent, 1).ToString("+0.0;-0.0;0.0", British) + "%" : "–";

    /// <summary>"Nov 2026", and which days of it where they are not all.</summary>
    public static string Month(string from, string to, bool part)
    {
        var (first, last) = (Day(from), Day(to).AddDays(-1));
        return first.ToString("MMM yyyy", British) + (part ? first == last ? $" ({first.ToString("d MMM", British)})" : $" ({first.Day} to {last.ToString("d MMM", British)})" : "");
    }

    /// <summary>The last day before an exclusive end.</summary>
    public static DateOnly LastDay(string to) => Day(to).AddDays(-1);

    /// <summary>Days up to an exclusive end.</summary>
    public static string Range(string from, string to) => PeriodWords.Range(Day(from), Day(to).AddDays(-1));

    /// <summary>The same days a year before, as the comparison counts them.</summary>
    public static string RangeBefore(DemandMonths.Types.Comparison one)
    {
        var (from, to) = (Day(one.From), Day(one.To));
        return PeriodWords.Range(from.AddYears(-1), to.Day == 1 ? to.AddYears(-1).AddDays(-1) : to.AddDays(-1).AddYears(-1));
    }

    /// <summary>Where a rate lies in its expected range, for a table.</summary>
    public static string Position(string position) => position switch
    {
        "inside" => "Inside",
        "high" => "Above (95%)",
        "very_high" => "Above (99.8%)",
        "low" => "Below (95%)",
        "very_low" => "Below (99.8%)",
        "too_few" => "Too few to tell",
        _ => "–",
    };

    public static string One(string noun) => noun.StartsWith("contacts", StringComparison.Ordinal) ? "contact" + noun["contacts".Length..] : noun;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
