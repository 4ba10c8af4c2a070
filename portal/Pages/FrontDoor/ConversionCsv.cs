using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Pages.Demand;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The conversion page's figures as files.</summary>
internal static class ConversionCsv
{
    public static CsvResult Funnel(ContactFunnel funnel) => new("contacts-funnel.csv", ["stage", "contacts", "of", "share_percent"],
        funnel.Stages.Select(stage => (object?[])[stage.Label, stage.Share.Numerator, stage.Of, stage.Of.Length > 0 ? stage.Share.Percent : null]));

    /// <param name="conversion">By period and group.</param>
    /// <param name="query">The filters.</param>
    /// <param name="cut">By what they are cut.</param>
    /// <param name="table">groups or periods, added up; anything else is both, as they came.</param>
    /// <param name="names">For the labels of places.</param>
    public static CsvResult Conversion(IndicatorSeries conversion, DemandQuery query, ConversionQuery cut, string? table, DirectoryNames names)
    {
        var rows = table switch
        {
            "groups" => conversion.Points.GroupBy(point => ("", point.Group)),
            "periods" => conversion.Points.GroupBy(point => (point.PeriodStart, "")),
            _ => conversion.Points.GroupBy(point => (point.PeriodStart, point.Group)),
        };
        return new(table switch { "groups" => $"conversion-by-{cut.By!.Replace('_', '-')}.csv", "periods" => "conversion-by-period.csv", _ => "conversion.csv" },
            ["from", "to", cut.By!, "label", "became_referral", "decided", "conversion_percent"],
            rows.Select(row => (row.Key, Share: Share.Of(row), Days: Days(row.Key.Item1))).Select(row => (object?[])
            [
                row.Days.From, row.Days.To, row.Key.Item2, DimensionWords.Value(cut.By!, row.Key.Item2, names), row.Share.Numerator, row.Share.Denominator, row.Share.Percent,
            ]));

        (DateOnly From, DateOnly To) Days(string period) => period.Length == 0
            ? (query.From!.Value, query.LastDay(conversion.AsOf)) : PeriodWords.Days(period, cut.GrainCode, query.LastDay(conversion.AsOf));
    }
}
