using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Pages.Assessments;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Indicators;

/// <summary>One indicator as the chart that suits its cut: a line over time, bars over groups, a heat map over both.</summary>
public sealed class IndicatorView(Indicator indicator, IndicatorSelection selection, IndicatorSeries series, DirectoryNames names)
{
    private const int MostColumns = 14;

    private readonly Unit _unit = Units.Of(indicator.Unit);

    private string Range => PeriodWords.Range(selection.From!.Value, selection.To!.Value);
    private bool Grouped => !string.IsNullOrEmpty(selection.By);

    public bool Empty => series.Points.Count == 0;
    public string AsOf => Words.Moment(series.AsOf);

    public Figure Figure(string csvHref) => new("indicator", Finding(), $"{indicator.Title}, {Range}", Drawing(),
        Headings(), [.. series.Points.Select(Row)], csvHref, Range + Projection());

    public CsvResult Csv() => series.Clock is { } clock ? Table().With(clock) : Table();

    private CsvResult Table() => new($"{indicator.Id}.csv",
        ["indicator", "period_start", selection.By is { Length: > 0 } by ? by : "group", "label", "numerator", "denominator", "value", "absent_reason", "projected"],
        series.Points.Select(point => (object?[])
        [
            indicator.Id, point.PeriodStart, point.Group, Grouped ? Label(point) : "", point.Numerator, point.HasDenominator ? point.Denominator : null,
            point.HasValue ? point.Value : null, point.AbsentReason, point.Projected ? "true" : "false",
        ]));

    private IDrawing Drawing()
    {
        if (!Grouped)
            return new LineChart([.. series.Points.Select(point => new LinePoint(Period(point), Value(point), point.Projected))], _unit, Target: indicator.HasTarget ? indicator.Target : null);
        var groups = series.Points.DistinctBy(point => point.Group).OrderBy(Rank).ThenBy(point => DimensionWords.IsPlace(selection.By!) ? Label(point) : "", StringComparer.CurrentCulture).Select(point => point.Group).ToList();
        var periods = series.Points.Select(point => point.PeriodStart).Distinct().Order(StringComparer.Ordinal).ToList();
        if (periods.Count <= 1 || periods.Count > MostColumns)
        {
            // More periods than a grid can show: the newest of each group, with all of them in the table.
            var newest = periods.LastOrDefault();
            return new BarChart([.. series.Points.Where(point => point.PeriodStart == newest)
                .OrderBy(Rank).ThenByDescending(point => DimensionWords.IsPlace(selection.By!) ? 0 : Value(point) ?? -1).ThenBy(Label, StringComparer.CurrentCulture)
                .Select(point => new Bar(Label(point), Value(point), Value(point) is null ? Absent(point) : null))], _unit, indicator.HasTarget ? indicator.Target : null, "Target");
        }
        var cells = series.Points.ToLookup(point => (point.Group, point.PeriodStart), Value);
        return new HeatMap([.. groups.Select(group => DimensionWords.Value(selection.By!, group, names, indicator.Id))],
            [.. periods.Select(period => PeriodWords.Of(period, selection.GrainCode))],
            [.. groups.Select(group => (IReadOnlyList<double?>)[.. periods.Select(period => cells[(group, period)].FirstOrDefault())])], _unit);
    }

    private string Finding()
    {
        var last = series.Points.LastOrDefault(point => Value(point) is not null && !point.Projected);
        return last is null ? indicator.Title
            : Grouped ? $"{indicator.Title} by {DimensionWords.Name(selection.By!).ToLowerInvariant()}"
            : selection.GrainCode == Grain.Total ? $"{indicator.Title}: {_unit.Words(Value(last))}"
            : $"{indicator.Title}: {_unit.Words(Value(last))} in {Period(last)}";
    }

    private IReadOnlyList<string> Headings() =>
        [Grouped ? $"{DimensionWords.Name(selection.By!)}, period" : "Period", .. HasDenominator ? new[] { "Numerator", "Denominator" } : [], "Value"];

    private bool HasDenominator => series.Points.Any(point => point.HasDenominator);

    private IReadOnlyList<string> Row(Point point) =>
    [
        (Grouped ? $"{Label(point)}, {Period(point)}" : Period(point)) + (point.Projected ? " (projected)" : ""),
        .. HasDenominator ? new[] { Unit.Count.Words(point.Numerator), point.HasDenominator ? Unit.Count.Words(point.Denominator) : "–" } : [],
        Value(point) is { } value ? _unit.Words(value) : Absent(point),
    ];

    /// <summary>Says which periods are not known yet but follow from today if nobody acts.</summary>
    private string Projection() => series.Points.FirstOrDefault(point => point.Projected) is { } first
        ? $". From {Period(first)} on: projected, if nobody acts." : "";

    private string Label(Point point) => DimensionWords.Value(selection.By!, point.Group, names, indicator.Id);

    /// <summary>The place of a group among those of a dimension with an order; the same for all of another.</summary>
    private int Rank(Point point) => DimensionWords.IsOrdered(selection.By!)
        ? DimensionWords.Values(selection.By!, names)!.TakeWhile(option => option.Value != point.Group).Count()
        : 0;

    private string Period(Point point) => PeriodWords.Of(point.PeriodStart, selection.GrainCode);

    private static double? Value(Point point) => point.HasValue ? point.Value : null;

    private static string Absent(Point point) => point.AbsentReason switch
    {
        "history" => "Not enough history",
        "denominator" => "None to count",
        _ => "No figure",
    };
}
