using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Pages.Demand;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The conversion page's charts, from the series of the funnel, and conversion by period and group.</summary>
public sealed class ConversionView(DemandQuery query, ConversionQuery cut, IReadOnlyList<IndicatorSeries> funnel, IndicatorSeries conversion, DirectoryNames names, string csvHref)
{
    /// <summary>The days and filters.</summary>
    private readonly string _scope = query.InWords(names);

    private readonly ContactFunnel _funnel = new(funnel);

    public bool Empty => _funnel.Received == 0;
    public string AsOf => Words.Moment(conversion.AsOf);

    /// <summary>From contact to referral, in figures that each stand for contacts.</summary>
    public Figure Funnel()
    {
        var share = _funnel.Conversion.Percent;
        return new Figure("funnel", share is null ? "No contact has been decided" : $"{Unit.Percent.Words(share)} of decided contacts became referrals",
            $"Contacts received {_scope}, by what became of them",
            new BarChart([.. _funnel.Stages.Select(stage => new Bar(stage.Label, stage.Share.Numerator, ShareWords(stage.Share, stage.Of) is { } words ? $"({words})" : null))], Unit.Count),
            ["Stage", "Contacts", "Share"],
            [.. _funnel.Stages.Select(stage => (IReadOnlyList<string>)[stage.Label, Unit.Count.Words(stage.Share.Numerator), ShareWords(stage.Share, stage.Of) ?? ""])],
            csvHref + "&table=funnel", _scope);
    }

    /// <summary>Conversion of each group over the whole range: the greatest share first, but places by name, for they are never ranked.</summary>
    public Figure ByGroup()
    {
        var groups = conversion.Points.GroupBy(point => point.Group).Select(group => (Label: Label(group.Key), Share: Share.Of(group)))
            .OrderByDescending(each => DimensionWords.IsPlace(cut.By!) ? 0 : each.Share.Percent ?? -1).ThenBy(each => each.Label, StringComparer.CurrentCulture).ToList();
        var all = Share.Of(conversion.Points).Percent;
        var name = DimensionWords.Name(cut.By!).ToLowerInvariant();
        var shares = groups.Select(each => each.Share.Percent).OfType<double>().ToList();
        IDrawing drawing = DimensionWords.IsPlace(cut.By!)
            ? new FunnelPlot([.. groups.Select(each => new FunnelPoint(each.Label, each.Share.Numerator, each.Share.Denominator))])
            : new BarChart([.. groups.Select(each => new Bar(each.Label, each.Share.Percent, each.Share.Denominator > 0 ? $"of {Unit.Count.Words(each.Share.Denominator)}" : "none decided"))], Unit.Percent, all, "All");
        return new Figure("by-group", shares.Count switch
        {
            0 => "No contact has been decided",
            1 => $"Conversion of {groups.Single(each => each.Share.Percent is not null).Label}: {Unit.Percent.Words(shares[0])}",
            _ => $"Conversion by {name}: from {Unit.Percent.Words(shares.Min())} to {Unit.Percent.Words(shares.Max())}",
        },
            $"Share of decided contacts received {_scope} that became referrals, by {name}", drawing,
            [DimensionWords.Name(cut.By!), "Became a referral", "Decided", "Conversion"],
            [.. groups.Select(each => (IReadOnlyList<string>)[each.Label, Unit.Count.Words(each.Share.Numerator), Unit.Count.Words(each.Share.Denominator), Unit.Percent.Words(each.Share.Percent)])],
            csvHref + "&table=groups", DimensionWords.IsPlace(cut.By!) ? $"{_scope}. Within the lines, places differ by no more than chance explains; this is not a ranking." : _scope);
    }

    /// <summary>Conversion of all groups together, period by period.</summary>
    public Figure ByPeriod()
    {
        var periods = conversion.Points.GroupBy(point => point.PeriodStart).OrderBy(period => period.Key, StringComparer.Ordinal)
            .Select(period => (Label: PeriodWords.Of(period.Key, cut.GrainCode, query.To!.Value), Share: Share.Of(period))).ToList();
        var (last, before) = (periods.LastOrDefault().Share.Percent, periods.Count > 1 ? periods[^2].Share.Percent : null);
        return new Figure("by-period", Change(periods.LastOrDefault().Label, last, before), $"Share of decided contacts that became referrals, by the period in which they were received, {_scope}",
            new LineChart([.. periods.Select(period => new LinePoint(period.Label, period.Share.Percent))], Unit.Percent),
            ["Period", "Became a referral", "Decided", "Conversion"],
            [.. periods.Select(period => (IReadOnlyList<string>)[period.Label, Unit.Count.Words(period.Share.Numerator), Unit.Count.Words(period.Share.Denominator), Unit.Percent.Words(period.Share.Percent)])],
            csvHref + "&table=periods", "By when contacts were received. The newest periods change as their contacts are decided.");
    }

    public CsvResult Csv(string? table) => table == "funnel" ? ConversionCsv.Funnel(_funnel) : ConversionCsv.Conversion(conversion, query, cut, table, names);

    private string Label(string group) => DimensionWords.Value(cut.By!, group, names);

    private static string? ShareWords(Share share, string of) => share.Percent is { } percent ? $"{Unit.Percent.Words(percent)} of {of}" : null;

    private static string Change(string? label, double? last, double? before) => (last, before) switch
    {
        ({ } now, { } then) when Math.Abs(now - then) >= 0.05 => $"Conversion was {Unit.Percent.Words(now)} in {label}, {(now > then ? "up" : "down")} from {Unit.Percent.Words(then)}",
        ({ } now, _) => $"Conversion was {Unit.Percent.Words(now)} in {label}",
        _ => "No contact has been decided",
    };
}
