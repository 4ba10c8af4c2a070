using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The catalogue, with the first day of history of each indicator's kind of row.</summary>
internal sealed class ListIndicators(Db<ReportingService> db, IndicatorReader reader)
{
    public Task<IReadOnlyList<(Indicator Indicator, DateOnly? HistoryFrom)>> RunAsync(CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var all = new List<(Indicator, DateOnly?)>();
        foreach (var kind in IndicatorCatalogue.All.GroupBy(indicator => indicator.Kind))
        {
            var from = await reader.HistoryFromAsync(session, kind.First());
            all.AddRange(kind.Select(indicator => (indicator, from)));
        }
        return (IReadOnlyList<(Indicator, DateOnly?)>)all;
    }, cancellation);
}
