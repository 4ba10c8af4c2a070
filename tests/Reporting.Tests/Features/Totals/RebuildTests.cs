using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using CsWorkPerf.Reporting.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.Reporting.Tests.Features.Totals;

public sealed class RebuildTests
{
    private static readonly IReadOnlyList<IEvent> Events =
        [.. Enumerable.Range(1, 60).Select(id => new RandomRows(id).Contact(id, new DateOnly(2026, 1, 5), days: 90, children: 20))];

    [Fact]
    public async Task TakeIn_FarBehind_TakesFactsInAndShowsTheOldFigures()
    {
        await using var parts = await ReportingParts.MakeAsync(rebuildBehind: 50);
        await parts.TakeInAsync([.. Events.Take(20)]);
        var (shown, state) = (await parts.ShownAsync(), await parts.StateAsync());

        await parts.TakeInAsync([.. Events.Skip(20).Take(20)], more: 40);
        await parts.TakeInAsync([.. Events.Skip(40)]);

        Assert.Equal(shown, await parts.ShownAsync());
        var behind = await parts.StateAsync();
        Assert.Equal((TotalsMode.Behind, state.ShownCommit, state.ShownVersion), (behind.Mode, behind.ShownCommit, behind.ShownVersion));
        Assert.True(behind.Commits > behind.ShownCommit);

        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(ReportingParts.Folded(Events), await parts.ShownAsync());
        var current = await parts.StateAsync();
        Assert.Equal((TotalsMode.Current, current.Commits), (current.Mode, current.ShownCommit));
    }

    [Fact]
    public async Task Prepare_AfterACrashInTheMiddle_StartsOver()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync([.. Events.Take(40)]);
        var shown = await parts.ShownAsync();

        // Half of a version is written and changes are noted for it; then the process is gone.
        var version = (await parts.Rebuild.StartAsync(CancellationToken.None))!.Value;
        await parts.Fold.RunAsync(version, CancellationToken.None);
        await parts.TakeInAsync([.. Events.Skip(40).Take(10)]);
        Assert.Equal(shown, await parts.ShownAsync());

        await parts.Rebuild.PrepareAsync(CancellationToken.None);
        Assert.Equal(TotalsMode.Behind, (await parts.StateAsync()).Mode);
        await parts.TakeInAsync([.. Events.Skip(50)]);
        Assert.Equal(shown, await parts.ShownAsync());

        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(ReportingParts.Folded(Events), await parts.ShownAsync());
        Assert.Equal([(await parts.StateAsync()).ShownVersion], await VersionsAsync(parts));
    }

    [Fact]
    public async Task Show_FactsRanAheadMeanwhile_GivesUp()
    {
        await using var parts = await ReportingParts.MakeAsync(rebuildBehind: 50);
        await parts.TakeInAsync([.. Events.Take(20)]);
        var shown = await parts.ShownAsync();
        var version = (await parts.Rebuild.StartAsync(CancellationToken.None))!.Value;
        var commit = await parts.Fold.RunAsync(version, CancellationToken.None);

        await parts.TakeInAsync([.. Events.Skip(20).Take(20)], more: 100);

        Assert.False(await parts.Rebuild.ShowAsync(version, commit, CancellationToken.None));
        Assert.Equal(shown, await parts.ShownAsync());
        await parts.TakeInAsync([.. Events.Skip(40)]);
        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(ReportingParts.Folded(Events), await parts.ShownAsync());
    }

    [Fact]
    public async Task Start_AnotherReplicaIsBuilding_LeavesItAlone()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync(Events);
        Assert.NotNull(await parts.Rebuild.StartAsync(CancellationToken.None));

        Assert.Null(await parts.Rebuild.StartAsync(CancellationToken.None));
        Assert.False(await parts.Rebuild.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Forget_SourceReplaced_KeepsTheFiguresUntilTheNewFactsAreThere()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync(Events);
        var shown = await parts.ShownAsync();

        await parts.ForgetAsync();
        Assert.Equal(shown, await parts.ShownAsync());
        Assert.True((await parts.StateAsync()).Refilling);
        await parts.TakeInAsync([.. Events.Take(5)]);

        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(ReportingParts.Folded(Events.Take(5)), await parts.ShownAsync());
        Assert.False((await parts.StateAsync()).Refilling);
    }

    [Fact]
    public async Task Read_FiguresStandStill_SaysWhereTheyStand()
    {
        await using var parts = await ReportingParts.MakeAsync(rebuildBehind: 50);
        await parts.TakeInAsync([.. Events.Take(20)]);
        await parts.FollowedToAsync(20);
        await parts.TakeInAsync([.. Events.Skip(20).Take(20)], more: 40);
        await parts.FollowedToAsync(40);

        var kept = await parts.AskAsync("contacts.received", []);
        Assert.Equal((20, 20), (kept.Points[0].Numerator, kept.Positions["intake"]));
        // Worked out from the facts, which are further on, and say so.
        var worked = await parts.AskAsync("contacts.received", new() { [Dimension.Mode] = "written", [Dimension.PrimaryNeed] = "N1" });
        Assert.Equal(40, worked.Positions["intake"]);
        Assert.True(worked.Commit > kept.Commit);

        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        var after = await parts.AskAsync("contacts.received", []);
        Assert.Equal((40, 40, worked.Commit), (after.Points[0].Numerator, after.Positions["intake"], after.Commit));
    }

    [Fact]
    public async Task Read_FactsAreComingBack_RefusesWhatOnlyTheyCanAnswer()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync(Events);
        await parts.ForgetAsync();

        Assert.Equal(60, (await parts.AskAsync("contacts.received", [])).Points[0].Numerator);
        await Assert.ThrowsAsync<StorageUnavailable>(() => parts.AskAsync("contacts.received", new() { [Dimension.Mode] = "written", [Dimension.PrimaryNeed] = "N1" }));
    }

    [Fact]
    public async Task Migrate_TotalsLetGoOf_RefusesUntilTheyAreFoldedAnew()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync([.. Events.Take(50)]);
        var migration = Migrator.Files(typeof(ReportingModule).Assembly, "reporting", Dialect.Sqlite).Single(file => file.Name == "reporting/0002_totals_everywhere");
        await parts.Db.WriteAsync(tx => tx.ExecuteAsync(migration.Sql), CancellationToken.None);

        await Assert.ThrowsAsync<StorageUnavailable>(() => parts.AskAsync("contacts.received", []));
        await parts.Rebuild.PrepareAsync(CancellationToken.None);
        await parts.TakeInAsync([.. Events.Skip(50)]);
        await Assert.ThrowsAsync<StorageUnavailable>(() => parts.AskAsync("contacts.received", new() { [Dimension.Mode] = "written", [Dimension.PrimaryNeed] = "N1" }));

        Assert.True(await parts.Rebuild.RunAsync(CancellationToken.None));
        Assert.Equal(ReportingParts.Folded(Events), await parts.ShownAsync());
        Assert.Equal(60, (await parts.AskAsync("contacts.received", [])).Points[0].Numerator);
    }

    [Fact]
    public async Task Start_FactsLetGoOfMeanwhile_WaitsForThemAgain()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync(Events);
        await parts.FollowedToAsync(60);
        var shown = await parts.ShownAsync();

        // The facts were all there at 60; before the build begins they go, to be read again from the start.
        await parts.ForgetAsync();
        await parts.FollowedToAsync(0);

        Assert.False(await parts.Rebuild.RunAsync(CancellationToken.None, followedTo: new Dictionary<string, long> { ["intake"] = 60 }));
        Assert.Equal(shown, await parts.ShownAsync());
        Assert.Equal(TotalsMode.Behind, (await parts.StateAsync()).Mode);
    }

    [Fact]
    public async Task TakeIn_GroupUndoneAndRunAgain_StoresItsSeriesAndPlaces()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.Db.WriteAsync(
            async tx =>
            {
                await tx.ExecuteAsync("create table [of] ([id] integer primary key)");
                await tx.ExecuteAsync("create table [late] ([id] integer references [of] ([id]) deferrable initially deferred)");
            },
            CancellationToken.None);

        // One group of the writer: two batches, the second of which reads what the first added, and a command whose fault shows
        // only when the group is committed. All is undone; then each runs again alone.
        using var hold = new ManualResetEventSlim();
        var before = parts.Db.WriteAsync(
            _ =>
            {
                hold.Wait(TestContext.Current.CancellationToken);
                return Task.CompletedTask;
            },
            CancellationToken.None);
        var one = parts.TakeInAsync([.. Events.Take(30)]);
        var other = parts.TakeInAsync([.. Events.Skip(30)]);
        var faulty = parts.Db.WriteAsync(tx => tx.ExecuteAsync("insert into [late] values (1)"), CancellationToken.None);
        hold.Set();
        await Task.WhenAll(before, one, other);
        await Assert.ThrowsAsync<SqliteException>(() => faulty);

        Assert.Equal(ReportingParts.Folded(Events), await parts.ShownAsync());
    }

    [Fact]
    public async Task TakeIn_OlderOrEqualVersion_ChangesNothing()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync([Rows.Contact(1, "2026-03-02T10:00", "nfa", "2026-03-02T11:00", version: 3)]);
        var (shown, commits) = (await parts.ShownAsync(), (await parts.StateAsync()).Commits);

        await parts.TakeInAsync([Rows.Contact(1, "2026-03-02T10:00", version: 2)]);
        await parts.TakeInAsync([Rows.Contact(1, "2026-03-02T10:00", "advice", "2026-03-02T11:00", version: 3)]);

        Assert.Equal(shown, await parts.ShownAsync());
        Assert.Equal(commits, (await parts.StateAsync()).Commits);
    }

    [Fact]
    public async Task TakeIn_ContactMovesToAnotherChild_BothChildrenAreCountedAnew()
    {
        await using var parts = await ReportingParts.MakeAsync();
        // The second contact is a repeat while it is of child 1.
        await parts.TakeInAsync([Rows.Contact(1, "2026-03-02", child: 1), Rows.Contact(2, "2026-03-09", child: 1), Rows.Contact(3, "2026-03-16", child: 2)]);
        Assert.Contains(await parts.ShownAsync(), line => line.StartsWith("contacts.repeat = =", StringComparison.Ordinal) && line.EndsWith("1 (9:1)", StringComparison.Ordinal));

        // Now it is of child 2, whose later contact becomes the repeat.
        await parts.TakeInAsync([Rows.Contact(2, "2026-03-09", child: 2, version: 2)]);
        Assert.Contains(await parts.ShownAsync(), line => line.StartsWith("contacts.repeat = =", StringComparison.Ordinal) && line.EndsWith("1 (16:1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TakeIn_DaysInTheWrongOrder_AreListedAsQueriesUntilMended()
    {
        await using var parts = await ReportingParts.MakeAsync();
        await parts.TakeInAsync(
        [
            Rows.Contact(1, "2026-03-10", "nfa", "2026-03-09", "6", feedback: "2026-03-08"),
            Rows.Contact(2, "9999-12-31"),
            Rows.Referral(1, "0001-01-01"),
            Rows.Contact(3, "2026-03-10", "nfa", "2026-03-10")
        ]);
        Assert.Equal(
            [
                $"contact {Rows.Id(1)} decided_before_received", $"contact {Rows.Id(1)} feedback_before_decided", $"contact {Rows.Id(2)} day_out_of_range",
                $"referral {Rows.Id(2_000_001)} day_out_of_range"
            ],
            await QueriesAsync(parts));

        await parts.TakeInAsync([Rows.Contact(1, "2026-03-10", "nfa", "2026-03-11", version: 2), Rows.Contact(2, "2026-03-10", version: 2), Rows.Referral(1, "2026-03-10", version: 2)]);
        Assert.Empty(await QueriesAsync(parts));
    }

    private static Task<IReadOnlyList<int>> VersionsAsync(ReportingParts parts) =>
        parts.Db.ReadAsync(session => session.ListAsync<int>("select distinct [version] from [totals]"), CancellationToken.None);

    private static Task<IReadOnlyList<string>> QueriesAsync(ReportingParts parts) => parts.Db.ReadAsync(
        session => session.ListAsync<string>("select [fact] || ' ' || [fact_id] || ' ' || [rule] from [fact_queries] order by 1"), CancellationToken.None);
}
