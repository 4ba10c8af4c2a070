using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The conversion page's figures as files.</summary>
internal static class ConversionCsv
{
    public static CsvResult Funnel(ContactFunnel funnel) => new("contacts-funnel.csv", ["stage", "contacts", "of", "share_percent"],
        funnel.Stages.Select(stage => (object?[])[stage.Label, stage.Share.Numerator, stage.Of, stage.Of.Length > 0 ? stage.Share.Percent : null]));

    /// <param name="conversion">By period and group.</param>
    /// <param name="query">What was asked for.</param>
    /// <param name="table">groups or periods, added up; anything else is both, as they came.</param>
    /// <param name="names">For the labels of places.</param>
    public static CsvResult Conversion(IndicatorSeries conversion, ConversionQuery query, string? table, DirectoryNames names)
    {
        var rows = table switch
        {
            "groups" => conversion.Points.GroupBy(point => ("", point.Group)),
            "periods" => conversion.Points.GroupBy(point => (point.PeriodStart, "")),
            _ => conversion.Points.GroupBy(point => (point.PeriodStart, point.Group)),
        };
        return new(table is "groups" or "periods" ? $"conversion-{table}.csv" : "conversion.csv",
            ["period_start", query.By!, "label", "became_referral", "decided", "conversion_percent"],
            rows.Select(row => (row.Key, Share: Share.Of(row))).Select(row => (object?[])
            [
                row.Key.Item1, row.Key.Item2, DimensionWords.Value(query.By!, row.Key.Item2, names), row.Share.Numerator, row.Share.Denominator, row.Share.Percent,
            ]));
    }
}
