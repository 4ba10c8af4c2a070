using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The catalogue, and with it the figures for analysis where they are asked for, with the first day of history of each indicator's kind of row.</summary>
internal sealed class ListIndicators(Db<ReportingService> db, IndicatorReader reader)
{
    public Task<IReadOnlyList<(Indicator Indicator, DateOnly? HistoryFrom)>> RunAsync(bool analysis, CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var asked = analysis ? IndicatorCatalogue.All.Concat(IndicatorCatalogue.Analysis).ToList() : IndicatorCatalogue.All;
        var from = new Dictionary<GroupKind, DateOnly?>();
        foreach (var kind in asked.DistinctBy(indicator => indicator.Kind)) from[kind.Kind] = await reader.HistoryFromAsync(session, kind);
        return (IReadOnlyList<(Indicator, DateOnly?)>)[.. asked.Select(indicator => (indicator, from[indicator.Kind]))];
    }, cancellation);
}
