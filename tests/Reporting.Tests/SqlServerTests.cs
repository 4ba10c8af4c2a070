using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Features.Demand;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Totals;
using CsWorkPerf.Reporting.Tests.Support;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Reporting.Tests;

/// <summary>Every statement of Reporting once on SQL Server, in a database that may be emptied.</summary>
public sealed class SqlServerTests
{
    private static readonly DateOnly First = new(2025, 1, 20);

    [Fact]
    public async Task TakeIn_OnSqlServer_TotalsAreTheFoldsAndSurviveARebuild()
    {
        await using var parts = await ReportingParts.MakeAsync(rebuildBehind: 200, sqlServer: SqlServer.ConnectionString);
        await parts.EmptyAsync();
        var rows = new RandomRows(5);
        List<IEvent> events = [.. Enumerable.Range(1, 60).Select(id => rows.Contact(id, First, days: 500, children: 9)), .. Enumerable.Range(1, 30).Select(id => rows.Referral(id, First, days: 500, children: 9)),
            .. Enumerable.Range(1, 30).Select(id => rows.Review(id, First, days: 500, contacts: 60)), .. rows.Aliases(children: 9, acts: 12)];
        List<IEvent> changed = [.. Enumerable.Range(1, 30).Select(id => rows.Contact(id, First, days: 500, children: 9, version: 2))];

        foreach (var batch in events.Chunk(20)) await parts.TakeInAsync(batch);
        await parts.TakeInAsync(changed);
        Assert.Equal(ReportingParts.Folded([.. events, .. changed]), await parts.ShownAsync());

        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(ReportingParts.Folded([.. events, .. changed]), await parts.ShownAsync());

        var version = (await parts.Rebuild.StartAsync(CancellationToken.None))!.Value;
        var commit = await parts.Fold.RunAsync(version, CancellationToken.None);
        List<IEvent> late = [rows.Contact(99, First, days: 500, children: 9)];
        await parts.TakeInAsync(late);
        Assert.True(await parts.Rebuild.ShowAsync(version, commit, CancellationToken.None));
        Assert.Equal(ReportingParts.Folded([.. events, .. changed, .. late]), await parts.ShownAsync());

        await parts.ForgetAsync();
        await parts.TakeInAsync(events, more: 1_000);
        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(ReportingParts.Folded(events), await parts.ShownAsync());
    }

    [Fact]
    public async Task GetIndicator_OnSqlServer_GroupsAddUp()
    {
        await using var parts = await ReportingParts.MakeAsync(sqlServer: SqlServer.ConnectionString);
        await parts.EmptyAsync();
        var rows = new RandomRows(6);
        await parts.TakeInAsync([.. Enumerable.Range(1, 200).Select(id => rows.Contact(id, First, days: 500, children: 30)), .. Enumerable.Range(1, 90).Select(id => rows.Review(id, First, days: 500, contacts: 200))]);
        var reader = new IndicatorReader(
            new FactsReader(ReportingParts.Kinds), new ReportingSettings(), ReportingParts.Rules);

        foreach (var indicator in IndicatorCatalogue.All)
            foreach (var dimension in indicator.Dimensions.Append(Dimension.Locality).Append(Dimension.Team))
                Assert.Equal(await NumeratorAsync(indicator, Dimension.None), await NumeratorAsync(indicator, dimension));
        var week = await new GetWeekPattern(parts.Db, new ContactMonthReader(reader), new FixedClock("2026-11-21T12:00:00Z"))
            .RunAsync(new DemandScope { From = new(2025, 2, 3), To = new(2026, 5, 6) }, CancellationToken.None);
        Assert.Equal(await NumeratorAsync(IndicatorCatalogue.Find("contacts.received")!, Dimension.None), week.Cells.Sum(cell => cell.Contacts));

        async Task<long> NumeratorAsync(Indicator indicator, Dimension dimension)
        {
            var query = new IndicatorQuery { Indicator = indicator, From = new(2025, 2, 3), To = new(2026, 5, 6), Grain = Grain.Month, GroupBy = dimension };
            var answer = await parts.Db.ReadAsync(session => reader.ReadAsync(session, query, new(2026, 11, 21), CancellationToken.None), CancellationToken.None);
            return answer.Points.Sum(point => point.Numerator);
        }
    }
}
