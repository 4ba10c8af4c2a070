using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;
using Rate = CsWorkPerf.Contracts.Reporting.V1.DemandSources.Types.Rate;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>What becomes of the contacts of each source, rate by rate, beside what sources of its size usually have. Never ranked.</summary>
public sealed class SourcesView(DemandQuery query, DemandSources sources, DirectoryNames names, string csvHref)
{
    private const int MostNamed = 3;

    /// <summary>The CSV's name of a rate, its words, where it is defined, and how to read it from a line.</summary>
    private static readonly (string Id, string Title, string Definition, Func<DemandSources.Types.Line, Rate?> Of)[] Rates =
    [
        ("conversion", "Conversion", DemandDefinitions.Conversion, line => line.Conversion),
        ("nfa", "No further action", DemandDefinitions.Nfa, line => line.Nfa),
        ("repeat", "Repeat contacts", DemandDefinitions.Repeat, line => line.Repeat),
    ];

    private IEnumerable<DemandSources.Types.Line> Groups => sources.Lines.Where(line => line.Source.Length == 0);

    public bool Empty => sources.All.Contacts == 0;
    public string AsOf => Words.Moment(sources.Basis.AsOf);

    /// <summary>How many each source made: the only figure of the page that is in no rate.</summary>
    public Figure Contacts()
    {
        var noun = DemandWords.Capital(query.Noun);
        var most = Groups.MaxBy(line => line.Contacts)!;
        return new("contacts", $"Most {query.Noun} came from: {Name(most)} ({DemandWords.Count(most.Contacts)} of {DemandWords.Count(sources.All.Contacts)})",
            $"{noun} by source group, {Scope}", new BarChart([.. Groups.Select(line => new Bar(Name(line), line.Contacts))], Unit.Count),
            ["Source", noun, "Too recent to tell"],
            [.. sources.Lines.Append(sources.All).Select(line => (IReadOnlyList<string>)[Name(line), DemandWords.Count(line.Contacts), DemandWords.Count(line.Undecided)])],
            csvHref + "sources", $"{Scope}. A contact without an outcome is too recent to tell, and is in no rate but that of repeats.", DemandDefinitions.Href(query.Meaning));
    }

    /// <summary>A figure for each rate that the contacts counted can have.</summary>
    public IEnumerable<Figure> OfRates() =>
        from rate in Rates
        where rate.Of(sources.All) is not null
        select Of(rate.Id, rate.Title, rate.Definition, line => rate.Of(line)!);

    public CsvResult Csv() => new("demand-sources.csv",
        ["contacts_counted", "source_group", "source", "label", "contacts", "undecided", .. Rates.SelectMany(rate => new[] { "numerator", "denominator", "percent", "low_95", "high_95", "low_998", "high_998", "position", "limits", "absent_reason" }.Select(column => $"{rate.Id}_{column}"))],
        sources.Lines.Append(sources.All).Select(line => (object?[])
            [query.Contacts, line.SourceGroup, line.Source, Name(line), line.Contacts, line.Undecided, .. Rates.SelectMany(rate => Cells(rate.Of(line)))]));

    private string Scope => query.InWords(names, withSource: false);

    private Figure Of(string id, string title, string definition, Func<DemandSources.Types.Line, Rate> of)
    {
        var all = of(sources.All);
        return new(id, Finding(title, of), $"{title} by source group, {Scope}",
            new RangeChart([.. Groups.Select(line => Range(Name(line), of(line)))], all.HasValue ? all.Value : null, "All"),
            ["Source", "So many", "Of", "Rate", "Expected range (95%)", "Reads as"],
            [.. sources.Lines.Append(sources.All).Select(line => Row(line, of(line)))],
            csvHref + "sources", $"{Scope}. {Reading(of)} This is not a ranking.", DemandDefinitions.Href(definition));
    }

    /// <summary>What it means to lie outside the band: to differ more than groups usually do or, with few of them, more than chance explains.</summary>
    private string Reading(Func<DemandSources.Types.Line, Rate> of) => Groups.Any(line => of(line).Limits == "spread")
        ? "The band holds 95 of 100 source groups of that size, the line 998 of 1,000, given chance and how much these groups usually differ: one that lies outside stands out."
        : "The band holds 95 of 100 source groups of that size, the line 998 of 1,000, if chance alone made them differ. There are too few groups to tell how much they usually differ, so that with large numbers even a small difference lies outside.";

    /// <summary>Which groups lie outside the expected range, in words.</summary>
    private string Finding(string title, Func<DemandSources.Types.Line, Rate> of)
    {
        var all = of(sources.All);
        if (!all.HasValue) return $"{title}: {Absent(all)}";
        var outside = Groups.Where(line => of(line).Position is "high" or "very_high" or "low" or "very_low").ToList();
        var whole = $"{title}, {Unit.Percent.Words(all.Value)} of all";
        return outside.Count switch
        {
            0 => $"{whole}: no source group outside the expected range",
            <= MostNamed => $"{whole}: {string.Join(", ", outside.Select(line => $"{Name(line)} {(of(line).Position is "high" or "very_high" ? "above" : "below")}"))} the expected range",
            _ => $"{whole}: {outside.Count} of {Groups.Count()} source groups outside the expected range",
        };
    }

    private static RangeRow Range(string name, Rate rate) => new(
        name, rate.HasValue ? rate.Value : null, rate.HasLow95 ? (rate.Low95, rate.High95) : null, rate.HasLow998 ? (rate.Low998, rate.High998) : null,
        rate.HasValue ? $"of {DemandWords.Count(rate.Denominator)}" : Absent(rate));

    private static IReadOnlyList<string> Row(DemandSources.Types.Line line, Rate rate) =>
    [
        Name(line), DemandWords.Count(rate.Numerator), DemandWords.Count(rate.Denominator), rate.HasValue ? Unit.Percent.Words(rate.Value) : Absent(rate),
        rate.HasLow95 ? $"{Unit.Percent.Words(rate.Low95)} to {Unit.Percent.Words(rate.High95)}" : "–", DemandWords.Position(rate.Position),
    ];

    private static object?[] Cells(Rate? rate) => rate is null ? new object?[10] :
    [
        rate.Numerator, rate.Denominator, rate.HasValue ? rate.Value : null, rate.HasLow95 ? rate.Low95 : null, rate.HasHigh95 ? rate.High95 : null,
        rate.HasLow998 ? rate.Low998 : null, rate.HasHigh998 ? rate.High998 : null, rate.Position, rate.Limits, rate.AbsentReason,
    ];

    private static string Absent(Rate rate) => rate.AbsentReason == "history" ? "less than 12 months of records before" : "none decided";

    private static string Name(DemandSources.Types.Line line) =>
        line.Source.Length > 0 ? $"– {line.Source} {ReferralSources.Codes.LabelOf(line.Source)}" : line.SourceGroup switch { "" => "All sources", DimensionWords.None => "Not recorded", var group => group };
}
