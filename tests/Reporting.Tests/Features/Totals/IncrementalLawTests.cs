using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CsWorkPerf.Reporting.Tests.Features.Totals;

/// <summary>The engine's law: totals kept up event by event are the totals of one fold over what is known in the end.</summary>
public sealed class IncrementalLawTests
{
    private static readonly DateOnly First = new(2025, 1, 20);

    /// <summary>
    /// A history: contacts, their reviews, and referrals of few children, assessments, enquiries and audits, each in up to four versions, and
    /// children merged and told apart again; some doubled, in any order and any batches.
    /// </summary>
    private sealed record History(int Seed, int Aggregates, int BatchSize)
    {
        private const int Children = 5;

        public IReadOnlyList<IEvent> Events()
        {
            var (rows, random) = (new RandomRows(Seed), new Random(Seed));
            var events = new List<IEvent>();
            for (var id = 1; id <= Aggregates; id++)
                for (var version = random.Next(1, 5); version > 0; version--)
                {
                    IEvent one = (id % 7) switch
                    {
                        0 => rows.Review(id, First, days: 500, contacts: Aggregates, version),
                        3 => rows.Referral(id, First, days: 500, children: Children, version),
                        4 => rows.Assessment(id, First, days: 500, referrals: Aggregates, version),
                        5 => rows.Enquiry(id, First, days: 500, version),
                        6 => rows.Audit(id, First, days: 500, version),
                        _ => rows.Contact(id, First, days: 500, children: Children, version)
                    };
                    events.AddRange(Enumerable.Repeat(one, random.Next(4) == 0 ? 2 : 1));
                }
            events.AddRange(rows.Aliases(Children, acts: random.Next(12)));
            var shuffled = events.ToArray();
            random.Shuffle(shuffled);
            return shuffled;
        }
    }

    private static readonly Gen<History> Histories =
        from seed in Gen.Choose(1, int.MaxValue)
        from aggregates in Gen.Choose(1, 35)
        from batch in Gen.Choose(1, 30)
        select new History(seed, aggregates, batch);

    [Fact]
    public void TakeIn_AnyHistory_EqualsTheFoldOfItsEnd() => Holds(async history =>
    {
        await using var parts = await ReportingParts.MakeAsync();
        foreach (var batch in history.Events().Chunk(history.BatchSize)) await parts.TakeInAsync(batch);
        return ReportingParts.Folded(history.Events()).SequenceEqual(await parts.ShownAsync());
    });

    [Fact]
    public void Rebuild_AnyHistory_ChangesNothing() => Holds(async history =>
    {
        await using var parts = await ReportingParts.MakeAsync();
        foreach (var batch in history.Events().Chunk(history.BatchSize)) await parts.TakeInAsync(batch);
        var kept = await parts.ShownAsync();
        var version = (await parts.StateAsync()).ShownVersion;
        return await parts.Rebuild.RunAsync(CancellationToken.None)
            && (await parts.StateAsync()).ShownVersion > version
            && kept.SequenceEqual(await parts.ShownAsync());
    });

    [Fact]
    public void TakeIn_WhileAVersionIsBuilt_CountsEveryChangeOnce() => Holds(async history =>
    {
        await using var parts = await ReportingParts.MakeAsync();
        var batches = history.Events().Chunk(history.BatchSize).ToList();
        var (before, seen) = (batches.Count / 3, batches.Count * 2 / 3);
        foreach (var batch in batches.Take(before)) await parts.TakeInAsync(batch);
        var version = (await parts.Rebuild.StartAsync(CancellationToken.None))!.Value;
        // Noted for the version, and in the fold as well: they must not count twice.
        foreach (var batch in batches.Take(seen).Skip(before)) await parts.TakeInAsync(batch);
        var commit = await parts.Fold.RunAsync(version, CancellationToken.None);
        // Only noted.
        foreach (var batch in batches.Skip(seen)) await parts.TakeInAsync(batch);
        return await parts.Rebuild.ShowAsync(version, commit, CancellationToken.None)
            && ReportingParts.Folded(history.Events()).SequenceEqual(await parts.ShownAsync());
    });

    private static void Holds(Func<History, Task<bool>> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(Histories.ToArbitrary(), history => law(history).GetAwaiter().GetResult()));
}
