using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Timeliness by place, outcome or source: whole, and period by period. Places are never ranked.</summary>
public sealed class TimelinessByView : IClocked
{
    private const int MostColumns = 14, MostNamed = 3;
    private const string Indicator = "assessments.timeliness_45wd";

    private readonly TimelinessQuery _query;
    private readonly IndicatorSeries _series;
    private readonly DirectoryNames _names;
    private readonly string _csvHref, _scope, _by;
    private readonly bool _places;
    private readonly Share _all;
    private readonly double _overdue;

    public TimelinessByView(TimelinessQuery query, IndicatorSeries series, IndicatorSeries overdue, DirectoryNames names, string csvHref)
    {
        (_query, _series, _names, _csvHref, _scope) = (query, series, names, csvHref, query.InWords(names));
        _by = DimensionWords.Name(query.By!).ToLowerInvariant();
        _places = DimensionWords.IsPlace(query.By!);
        _all = Share.Of(series.Points);
        _overdue = overdue.Points.Sum(point => point.Numerator);
        Groups = MakeGroups(overdue);
    }

    /// <summary>By name, or in the order of their code set.</summary>
    public IReadOnlyList<TimelinessGroup> Groups { get; }

    public bool Empty => Groups.Count == 0;
    public string AsOf => Words.Moment(_series.AsOf);
    public ClockUsed Clock => _series.Clock;

    /// <summary>Both figures in a sentence, for neither says enough alone.</summary>
    public string Both => $"{ShareWords.Of(_all)} of the single assessments that ended were completed within 45 working days. "
        + $"{Words.Count((long)_overdue, "assessment was", "assessments were")} open and overdue on {Words.LongDay(_query.LastDay(_series.AsOf))}.";

    /// <summary>Over all the days.</summary>
    public Figure Whole() => new("groups", Finding(), $"Single assessments that ended within 45 working days, {_scope}, by {_by}",
        _places
            ? new FunnelPlot([.. Groups.Select(group => new FunnelPoint(group.Label, group.Share.Numerator, group.Share.Denominator))])
            : new RangeChart([.. Groups.Select(group => new RangeRow(group.Label, group.Share.Percent, group.Limits(FunnelLimits.Near), group.Limits(FunnelLimits.Far), $"of {Unit.Count.Words(group.Share.Denominator)}"))], _all.Percent, "All"),
        [DimensionWords.Name(_query.By!), "In time", "Ended", "Completed in time", "Expected range (95%)", "Reads as", .. _places ? ["Open and overdue"] : Array.Empty<string>()],
        [.. Groups.Select(Row), All()],
        _csvHref + "groups", $"{_scope}. {Reading} This is not a ranking.");

    /// <summary>Period by period.</summary>
    public Figure ByPeriod()
    {
        var periods = _series.Points.Select(point => point.PeriodStart).Distinct().Order(StringComparer.Ordinal).ToList();
        var cells = _series.Points.ToLookup(point => (point.Group, point.PeriodStart), point => Share.Of([point]));
        IDrawing drawing = periods.Count <= MostColumns
            ? new HeatMap([.. Groups.Select(group => group.Label)], [.. periods.Select(Heading)],
                [.. Groups.Select(group => (IReadOnlyList<double?>)[.. periods.Select(period => cells[(group.Code, period)].FirstOrDefault().Percent)])], Unit.Percent)
            : new LineChart([.. periods.Select(period => new LinePoint(Period(period), Share.Of(_series.Points.Where(point => point.PeriodStart == period)).Percent))], Unit.Percent);
        return new("periods", $"Completed in time by {_by}, period by period", $"Single assessments that ended within 45 working days, {_scope}, by the period in which they ended and {_by}", drawing,
            [$"{DimensionWords.Name(_query.By!)}, period", "In time", "Ended", "Completed in time"],
            [
                .. from @group in Groups
                   from period in periods
                   let share = cells[(@group.Code, period)].FirstOrDefault()
                   select (IReadOnlyList<string>)[$"{@group.Label}, {Period(period)}", Unit.Count.Words(share.Numerator), Unit.Count.Words(share.Denominator), Unit.Percent.Words(share.Percent)],
            ],
            _csvHref + "periods", periods.Count <= MostColumns ? _scope : $"{_scope}. There are too many periods to draw each group: the line is of all, and the table has every one.");
    }

    public CsvResult Csv(string? table) => table == "groups"
        ? new($"assessment-timeliness-by-{_query.By!.Replace('_', '-')}.csv",
            ["from", "to", _query.By!, "label", "in_time", "ended", "in_time_percent", "low_95", "high_95", "low_998", "high_998", "reads_as", "open_overdue_at_end"],
            Groups.Select(group => (object?[])
            [
                _query.From, _query.LastDay(_series.AsOf), group.Code, group.Label, group.Share.Numerator, group.Share.Denominator, group.Share.Percent,
                group.Limits(FunnelLimits.Near)?.Low, group.Limits(FunnelLimits.Near)?.High, group.Limits(FunnelLimits.Far)?.Low, group.Limits(FunnelLimits.Far)?.High, group.Reading, group.Overdue,
            ]))
        : new($"assessment-timeliness-by-{_query.By!.Replace('_', '-')}-and-period.csv", ["from", "to", _query.By!, "label", "in_time", "ended", "in_time_percent"],
            _series.Points.Select(point =>
            {
                var (from, to) = PeriodWords.Days(point.PeriodStart, _query.GrainCode, _query.LastDay(_series.AsOf));
                return (object?[])[from, to, point.Group, Label(point.Group), point.Numerator, point.Denominator, Share.Of([point]).Percent];
            }));

    private IReadOnlyList<TimelinessGroup> MakeGroups(IndicatorSeries overdue)
    {
        var open = _places ? overdue.Points.GroupBy(point => point.Group).ToDictionary(group => group.Key, group => group.Sum(point => point.Numerator)) : [];
        var shares = _series.Points.GroupBy(point => point.Group).ToDictionary(group => group.Key, Share.Of);
        double? target = _all.Denominator > 0 ? _all.Numerator / _all.Denominator : null;
        // A handful of places of one council is too few to tell how much places usually differ: the limits are those of chance alone.
        var spread = _places || target is null ? 0 : FunnelLimits.SpreadOf(shares.Values.Select(share => ((long)share.Numerator, (long)share.Denominator)), target.Value) ?? 0;
        var groups = shares.Keys.Union(open.Keys)
            .Select(code => new TimelinessGroup(code, Label(code), shares.GetValueOrDefault(code), target, spread, _places ? open.GetValueOrDefault(code) : null));
        return _places ? [.. groups.OrderBy(group => group.Label, StringComparer.CurrentCulture)] : [.. groups];
    }

    /// <summary>What it means to lie outside the range.</summary>
    private string Reading => Groups.Any(group => group.Spread > 0)
        ? "The band holds 95 of 100 groups of that size, the line 998 of 1,000, given chance and how much these groups usually differ."
        : "Between the limits (95 of 100, and 998 of 1,000) a group of that size lies by chance alone.";

    /// <summary>Which groups lie outside the 95% limits, in words.</summary>
    private string Finding()
    {
        var whole = $"Completed in time, {Unit.Percent.Words(_all.Percent)} of all";
        var outside = Groups.Where(group => group.IsOutside).ToList();
        return outside.Count switch
        {
            0 => $"{whole}: no {_by} outside the expected range",
            <= MostNamed => $"{whole}: {string.Join(", ", outside.Select(group => $"{group.Label} {(group.IsAbove ? "above" : "below")}"))} the expected range",
            _ => $"{whole}: {outside.Count(group => group.IsAbove)} above and {outside.Count(group => !group.IsAbove)} below the expected range",
        };
    }

    private IReadOnlyList<string> Row(TimelinessGroup group) =>
    [
        group.Label, Unit.Count.Words(group.Share.Numerator), Unit.Count.Words(group.Share.Denominator), Unit.Percent.Words(group.Share.Percent), group.Expected, group.Reading,
        .. _places ? [Unit.Count.Words(group.Overdue)] : Array.Empty<string>(),
    ];

    private IReadOnlyList<string> All() =>
    [
        "All", Unit.Count.Words(_all.Numerator), Unit.Count.Words(_all.Denominator), Unit.Percent.Words(_all.Percent), "–", "–",
        .. _places ? [Unit.Count.Words(_overdue)] : Array.Empty<string>(),
    ];

    private string Label(string code) => DimensionWords.Value(_query.By!, code, _names, Indicator);

    /// <summary>A period above a narrow column: a week by its Monday, and nothing on what is only part of one.</summary>
    private string Heading(string start) => PeriodWords.Of(start, _query.GrainCode).Replace("w/c ", "", StringComparison.Ordinal);

    private string Period(string start) => PeriodWords.Of(start, _query.GrainCode, _query.LastDay(_series.AsOf));
}
