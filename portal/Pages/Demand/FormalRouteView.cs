using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>The formal route by source group, place and period, from its three series.</summary>
public sealed class FormalRouteView(DemandQuery query, Grain grain, Comparator? comparator, IReadOnlyList<IndicatorSeries> series, DirectoryNames names, string csvHref)
{
    private readonly string _filters = query.InWords(names, withMode: false);

    /// <summary>All referrals that have a route.</summary>
    public Share All { get; } = Share.Of(series[0].Points);

    public bool Empty => All.Denominator == 0;
    public string AsOf => Words.Moment(series[0].AsOf);

    /// <summary>The share, what it is of, its interval, and whether the comparator lies in that: no more than that.</summary>
    public IReadOnlyList<string> Sentences => comparator is { } other
        ? [Own, $"{(other.Label is null ? "Comparator" : $"Comparator, {other.Label}")}: {Unit.Percent.Words(other.Percent)}. {FormalRouteWords.Against(All, other)}"]
        : [Own, "Give a comparator to hold it against, such as the share of other councils."];

    private string Own => $"{Unit.Count.Words(All.Numerator)} of {Unit.Count.Words(All.Denominator)} referrals went down the formal route: {Unit.Percent.Words(All.Percent)} (95% interval {ShareWords.Interval(All)}).";

    public Figure BySource()
    {
        var groups = Rows(series[0], "source_group");
        return new("by-source", comparator is null
                ? $"{Unit.Percent.Words(All.Percent)} of referrals went down the formal route"
                : $"{Unit.Percent.Words(All.Percent)} formal route, against {Unit.Percent.Words(comparator.Percent)} {comparator.Label ?? "(comparator)"}",
            $"Share of referrals by the formal route, {_filters}, by source group",
            new BarChart([.. groups.Select(row => new Bar(row.Label, row.Share.Percent, $"of {Unit.Count.Words(row.Share.Denominator)}"))], Unit.Percent, comparator?.Percent ?? All.Percent, comparator is null ? "All" : comparator.Name),
            Headings("Source group"), [.. groups.Select(row => Cells(row.Label, row.Share)), Cells("All", All)], csvHref + "&table=source_group", _filters);
    }

    public Figure ByPlace()
    {
        var places = Rows(series[1], "locality");
        var plot = new FunnelPlot([.. places.Select(row => new FunnelPoint(row.Label, row.Share.Numerator, row.Share.Denominator))]);
        return new("by-place", plot.Finding("Formal route"), $"Share of referrals by the formal route, {_filters}, by locality",
            plot,
            Headings("Locality"), [.. places.Select(row => Cells(row.Label, row.Share)), Cells("All", All)], csvHref + "&table=locality",
            "Within the lines, places differ by no more than chance explains; this is not a ranking.");
    }

    public Figure ByPeriod()
    {
        var periods = Rows(series[2], "");
        var last = periods.LastOrDefault(row => row.Share.Percent is not null);
        return new("by-period", last.Label is null ? "No referral has a route" : $"{Unit.Percent.Words(last.Share.Percent)} formal route in {last.Label}",
            $"Share of referrals by the formal route, {_filters}, by the period in which they were referred",
            new LineChart([.. periods.Select(row => new LinePoint(row.Label, row.Share.Percent))], Unit.Percent, Target: comparator?.Percent, TargetLabel: "Against"),
            Headings("Referred in"), [.. periods.Select(row => Cells(row.Label, row.Share))], csvHref + "&table=periods", comparator is null ? null : $"The line across is the comparator{(comparator.Label is null ? "" : ": " + comparator.Label)}.");
    }

    public CsvResult Csv(string? table)
    {
        var (index, dimension) = table switch { "locality" => (1, "locality"), "periods" => (2, ""), _ => (0, "source_group") };
        return new($"formal-route-{(dimension.Length == 0 ? "periods" : dimension.Replace('_', '-'))}.csv",
            ["from", "to", dimension.Length == 0 ? "period" : dimension, "formal_route", "referrals_with_a_route", "share_percent", "interval_low", "interval_high", "comparator", "comparator_percent"],
            Rows(series[index], dimension).Select(row => (object?[])
                [row.Days.From, row.Days.To, row.Label, row.Share.Numerator, row.Share.Denominator, row.Share.Percent, ShareWords.Bounds(row.Share)?.Low, ShareWords.Bounds(row.Share)?.High, comparator?.Label, comparator?.Percent]));
    }

    /// <summary>By name, so that places are not ranked; sources and periods as they come.</summary>
    private List<(string Label, Share Share, (DateOnly From, DateOnly To) Days)> Rows(IndicatorSeries found, string dimension)
    {
        var (last, cut) = (query.LastDay(found.AsOf), dimension.Length == 0 ? grain : Grain.Total);
        var rows = found.Points.Select(point => (
            Label: dimension.Length == 0 ? PeriodWords.Of(point.PeriodStart, grain, query.To!.Value) : DimensionWords.Value(dimension, point.Group, names), Share: Share.Of([point]),
            Days: PeriodWords.Days(point.PeriodStart, cut, last)));
        return dimension == "locality" ? [.. rows.OrderBy(row => row.Label, StringComparer.CurrentCulture)] : [.. rows];
    }

    private IReadOnlyList<string> Headings(string first) =>
        comparator is null ? [first, "Formal route", "Referrals with a route", "Share", "95% interval"] : [first, "Formal route", "Referrals with a route", "Share", "95% interval", "Comparator"];

    private IReadOnlyList<string> Cells(string label, Share share)
    {
        string[] cells = [label, Unit.Count.Words(share.Numerator), Unit.Count.Words(share.Denominator), Unit.Percent.Words(share.Percent), ShareWords.Interval(share)];
        return comparator is null ? cells : [.. cells, FormalRouteWords.Side(share, comparator)];
    }
}
