using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>Contacts by month beside the same days a year before.</summary>
public sealed class MonthsView(DemandQuery query, DemandMonths months, DirectoryNames names, string csvHref)
{
    /// <summary>More months than these side by side cannot be read as bars.</summary>
    private const int MostBars = 18;

    public bool Empty => months.All.Contacts == 0 && months.All.YearBefore == 0;
    public string AsOf => Words.Moment(months.Basis.AsOf);

    public Figure Months()
    {
        var history = months.Basis.HistoryFrom;
        var noun = DemandWords.Capital(query.Noun);
        return new("months", DemandWords.Finding(query.Noun, months.All, history), $"{noun} by month and a year before, {query.InWords(names)}", Drawing(),
            ["Month", noun, "A year before", "Change", "Change in %"],
            [.. months.Months.Select(month => Row(Name(month), month)), Row("Whole period", months.All)],
            csvHref + "months", Note(history), DemandDefinitions.Href(DemandDefinitions.YearBefore));
    }

    public CsvResult Csv() => new("demand-months.csv",
        ["from", "to", "contacts_counted", "contacts", "year_before", "change", "change_percent", "absent_reason", "part"],
        months.Months.Select(month => (object?[])
        [
            month.From, DemandWords.LastDay(month.To), query.Contacts, month.Contacts, month.HasYearBefore ? month.YearBefore : null, month.HasChange ? month.Change : null,
            month.HasChangePercent ? month.ChangePercent : null, month.AbsentReason, month.Part ? "true" : "false",
        ]));

    private IDrawing Drawing() => months.Months.Count > MostBars
        ? new LineChart([.. months.Months.Select(month => new LinePoint(Name(month), month.Contacts))], Unit.Count)
        : new SeriesBarChart([.. months.Months.Select(Name)],
        [
            new Series("A year before", [.. months.Months.Select(month => month.HasYearBefore ? (double?)month.YearBefore : null)]),
            new Series(DemandWords.Capital(query.Noun), [.. months.Months.Select(month => (double?)month.Contacts)]),
        ], Unit.Count, Stacked: false);

    private static IReadOnlyList<string> Row(string name, DemandMonths.Types.Comparison one) =>
        [name, DemandWords.Count(one.Contacts), one.HasYearBefore ? DemandWords.Count(one.YearBefore) : "No records", DemandWords.Change(one), DemandWords.Percent(one)];

    private static string Name(DemandMonths.Types.Comparison month) => DemandWords.Month(month.From, month.To, month.Part);

    /// <summary>What is beside what; and of a month that is not over, how it stands so far.</summary>
    private string Note(string history)
    {
        var scope = query.InWords(names);
        var whole = months.All.HasYearBefore ? $"{scope}. Beside {DemandWords.RangeBefore(months.All)}." : $"{scope}.";
        return months.Months.LastOrDefault() is { Part: true } last && months.Months.Count > 1
            ? $"{whole} {Name(last)} is beside the same days: {Lower(DemandWords.Finding(query.Noun, last, history))}."
            : whole;
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
