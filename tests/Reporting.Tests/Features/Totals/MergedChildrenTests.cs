using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CsWorkPerf.Reporting.Tests.Features.Totals;

/// <summary>Two records of one child count as one child while they are merged, and as before once they are not.</summary>
public sealed class MergedChildrenTests
{
    [Fact]
    public async Task TakeIn_ChildrenMergedAndToldApart_MovesRepeatsThereAndBack()
    {
        await using var host = await ReportingHost.StartAsync(("Reporting:HistoryFrom:Contacts", "2024-01-01"), ("Reporting:HistoryFrom:Referrals", "2024-01-01"));
        // Child 1 in November and March, child 2 in January: merged, both later ones repeat. Child 3 in April 2025, 11 months before.
        await host.PublishAsync(
            Rows.Contact(1, "2025-11-03", child: 1), Rows.Contact(2, "2026-01-05", child: 2), Rows.Contact(3, "2026-03-02", child: 2), Rows.Contact(4, "2025-04-01", child: 3),
            Rows.Referral(1, "2025-12-01", child: 1), Rows.Referral(2, "2026-03-02", child: 2), Rows.Referral(3, "2025-03-01", child: 3));
        Assert.Equal(("1/4 = 25", "0/3 = 0"), await OfAsync());

        await host.PublishAsync(Rows.Alias(2, into: 1));
        Assert.Equal(("2/4 = 50", "1/3 = 33.33"), await OfAsync());
        // The chain: 2 into 1, 1 into 3. November repeats April; December 2025 repeats March 2025.
        await host.PublishAsync(Rows.Alias(1, into: 3));
        Assert.Equal(("3/4 = 75", "2/3 = 66.67"), await OfAsync());
        // A contact of the merged record that comes late, on the day after child 3's.
        await host.PublishAsync(Rows.Contact(5, "2025-04-02", child: 2));
        Assert.Equal(("4/5 = 80", "2/3 = 66.67"), await OfAsync());

        // Undone in the order they were made: 2 stands alone (April 2025, January, March), 1 is still in 3.
        await host.PublishAsync(Rows.Alias(2, into: null, version: 2));
        Assert.Equal(("3/5 = 60", "1/3 = 33.33"), await OfAsync());
        await host.PublishAsync(Rows.Alias(1, into: null, version: 2));
        Assert.Equal(("2/5 = 40", "0/3 = 0"), await OfAsync());

        async Task<(string Repeats, string ReReferrals)> OfAsync()
        {
            await host.CaughtUpAsync();
            return (FrontDoorCase.Text(await host.GetAsync("contacts.repeat_12m", "2025-01-01", "2026-11-21")), FrontDoorCase.Text(await host.GetAsync("referrals.rereferral_12m", "2025-01-01", "2026-11-21")));
        }
    }

    [Fact]
    public void TakeIn_AnyMergesUndoneInAnyOrder_ShowsTheFiguresOfBefore() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(30),
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => HoldsAsync(seed).GetAwaiter().GetResult()));

    private static async Task<bool> HoldsAsync(int seed)
    {
        var (rows, random) = (new RandomRows(seed), new Random(seed));
        await using var parts = await ReportingParts.MakeAsync();
        IReadOnlyList<IEvent> facts = [.. Enumerable.Range(1, 20).Select(id => (IEvent)rows.Contact(id, new(2025, 1, 20), days: 500, children: 5)),
            .. Enumerable.Range(1, 10).Select(id => rows.Referral(id, new(2025, 1, 20), days: 500, children: 5))];
        await parts.TakeInAsync(facts);
        var before = await parts.ShownAsync();

        var merges = rows.Aliases(children: 5, acts: 10);
        foreach (var merge in merges) await parts.TakeInAsync([merge]);
        var merged = ReportingParts.Folded(facts.Concat(merges)).SequenceEqual(await parts.ShownAsync());

        var undone = merges.GroupBy(merge => merge.ChildId).Select(acts => acts.MaxBy(act => act.Version)!).Where(act => act.MergedInto is not null)
            .Select(act => act with { Version = act.Version + 1, MergedInto = null }).ToArray();
        random.Shuffle(undone);
        foreach (var undo in undone) await parts.TakeInAsync([undo]);
        return merged && before.SequenceEqual(await parts.ShownAsync());
    }

    [Fact]
    public async Task Ask_AnswerWorkedOutFromFacts_SeesTheMergeToo()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync([Rows.Contact(1, "2026-02-02", mode: "written", need: "N1", child: 1), Rows.Contact(2, "2026-03-02", mode: "written", need: "N1", child: 2), Rows.Alias(2, into: 1)]);

        var worked = await parts.AskAsync("contacts.repeat_12m", new() { [Reporting.Features.Facts.Dimension.Mode] = "written", [Reporting.Features.Facts.Dimension.PrimaryNeed] = "N1" });

        Assert.Equal((1, 2), (worked.Points[0].Numerator, worked.Points[0].Denominator));
    }

    [Fact]
    public async Task Forget_SourceIsReadAgain_LetsGoOfMergesToo()
    {
        await using var parts = await ReportingParts.MakeAsync();
        IReadOnlyList<IEvent> facts = [Rows.Contact(1, "2026-02-02", child: 1), Rows.Contact(2, "2026-03-02", child: 2)];
        await parts.TakeInAsync([.. facts, Rows.Alias(2, into: 1)]);

        await parts.ForgetAsync();
        await parts.TakeInAsync(facts);

        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(ReportingParts.Folded(facts), await parts.ShownAsync());
    }
}
