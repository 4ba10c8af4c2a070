using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Features.Demand;
using CsWorkPerf.Reporting.Features.Indicators;
using CsWorkPerf.Reporting.Features.Totals;
using CsWorkPerf.Reporting.Tests.Support;

namespace CsWorkPerf.Reporting.Tests.Features.Demand;

/// <summary>A database of an earlier release: it has totals, and no months of contacts.</summary>
public sealed class UpgradeTests
{
    private static readonly IReadOnlyList<IEvent> Events =
        [.. Enumerable.Range(1, 40).Select(id => new RandomRows(id).Contact(id, new DateOnly(2026, 1, 5), days: 90, children: 20))];

    [Fact]
    public async Task Prepare_NoMonthsOfContacts_RefusesUntilTheyAreFoldedAndKeepsTheIndicators()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync(Events);
        var indicator = (await parts.AskAsync("contacts.received", [])).Points.Single().Numerator;
        Assert.Equal(indicator, await ContactsAsync(parts));
        await parts.Db.WriteAsync(async tx =>
        {
            await tx.ExecuteAsync("delete from [contact_months]");
            await tx.ExecuteAsync("update [totals_state] set [contact_layout] = '', [settings] = 'of before'");
        }, CancellationToken.None);

        await Assert.ThrowsAsync<StorageUnavailable>(() => ContactsAsync(parts));
        Assert.Equal(indicator, (await parts.AskAsync("contacts.received", [])).Points.Single().Numerator);

        await parts.Rebuild.PrepareAsync(CancellationToken.None);
        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(indicator, await ContactsAsync(parts));
        Assert.Equal(ReportingParts.Folded(Events), await parts.ShownAsync());
    }

    [Fact]
    public async Task Run_NewVersionShown_LeavesNoOtherBehind()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync(Events);

        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));

        Assert.Equal([(await parts.StateAsync()).ShownVersion],
            await parts.Db.ReadAsync(session => session.ListAsync<int>("select distinct [version] from [contact_months]"), CancellationToken.None));
    }

    [Fact]
    public async Task Ask_NothingHasEverBeenTakenIn_IsNothing()
    {
        await using var parts = await ReportingParts.MakeAsync();

        Assert.Equal(0, await ContactsAsync(parts));
    }

    private static async Task<long> ContactsAsync(ReportingParts parts)
    {
        var reader = new IndicatorReader(
            new FactsReader(ReportingParts.Kinds), new ReportingSettings(), ReportingParts.Rules);
        var week = await new GetWeekPattern(parts.Db, new ContactMonthReader(reader), new FixedClock("2026-11-21T12:00:00Z"))
            .RunAsync(new DemandScope { From = new(2026, 1, 1), To = new(2027, 1, 1) }, CancellationToken.None);
        return week.Cells.Sum(cell => cell.Contacts);
    }
}
