using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Reporting.Tests.Support;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsWorkPerf.Reporting.Tests.Features.Upkeep;

public sealed class StatusTests
{
    [Fact]
    public async Task Rebuild_FromTheFeeds_BringsBackWhatWasLost()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-03-02T10:00"), Rows.Contact(2, "2026-03-02T10:00"), Rows.Referral(1, "2026-03-02"));
        await host.CaughtUpAsync();
        var before = await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01");

        // A fact gone and a total wrong, as after a fault of the disk.
        await host.Db.WriteAsync(
            async tx =>
            {
                await tx.ExecuteAsync("delete from [contact_facts] where [contact_id] = @id", new { id = Rows.Id(1) });
                await tx.ExecuteAsync("update [totals] set [amount] = 77, [days] = '2:77'");
            },
            CancellationToken.None);
        Assert.Equal(77 * 1, (await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01")).Points[0].Value);

        var stages = new List<string>();
        using var call = host.Admin.Rebuild(new RebuildRequest(), host.As(Roles.Administrator));
        await foreach (var progress in call.ResponseStream.ReadAllAsync()) stages.Add(progress.Stage);

        Assert.Equal("done", stages[^1]);
        Assert.All(stages, stage => Assert.Contains(stage, (string[])["read", "fold", "done"]));
        var after = await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01");
        Assert.Equal((2, 3), (after.Points[0].Value, after.SourcePositions["intake"]));
        Assert.True(after.Commit > before.Commit);

        // And it goes on from there.
        await host.PublishAsync(Rows.Contact(3, "2026-03-02T10:00"));
        await host.CaughtUpAsync();
        Assert.Equal(3, (await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01")).Points[0].Value);
        Assert.Equal(1, await host.Db.ReadAsync(session => session.OneAsync<int>("select count(*) from [access_log] where [action] = 'rebuild'"), CancellationToken.None));
    }

    [Theory]
    [InlineData("behind")]
    [InlineData("building")]
    public async Task Rebuild_TotalsAreBehindOrBuilt_ReadsTheFactsAgainAllTheSame(string mode)
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-03-02T10:00"), Rows.Contact(2, "2026-03-02T10:00"));
        await host.CaughtUpAsync();

        await host.Db.WriteAsync(
            async tx =>
            {
                await tx.ExecuteAsync("delete from [contact_facts] where [contact_id] = @id", new { id = Rows.Id(1) });
                await tx.ExecuteAsync("insert into [shown_positions] select [source], [position] from [checkpoints]");
                await tx.ExecuteAsync("update [totals_state] set [mode] = @mode, [building_version] = 5", new { mode });
            },
            CancellationToken.None);
        using var call = host.Admin.Rebuild(new RebuildRequest(), host.As(Roles.Administrator), DateTime.UtcNow.AddSeconds(30));
        await foreach (var _ in call.ResponseStream.ReadAllAsync()) { }

        await host.CaughtUpAsync();
        Assert.Equal(2, (await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01")).Points[0].Value);
    }

    [Fact]
    public async Task Follow_LogReplaced_FiguresComeFromTheNewLog()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-03-02T10:00"), Rows.Contact(2, "2026-03-02T10:00"));
        await host.CaughtUpAsync();

        // Restored from a backup: another log, with other versions of the same contacts.
        await host.Get<Db<IntakeLog>>().WriteAsync(
            async tx =>
            {
                await tx.ExecuteAsync("delete from [outbox]");
                await tx.ExecuteAsync("update [feed] set [log_id] = 'another', [head] = 0");
            },
            CancellationToken.None);
        await host.PublishAsync(Rows.Contact(1, "2026-04-02T10:00"));
        await host.CaughtUpAsync();

        var months = await host.GetAsync("contacts.received", "2026-03-01", "2026-05-01", Grain.Month);
        Assert.Equal([0, 1], months.Points.Select(point => point.Value));
    }

    [Fact]
    public async Task GetStatus_EventsTakenIn_SaysHowFarTheFiguresAre()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-03-02T10:00"));
        await host.CaughtUpAsync();

        var status = await host.Admin.GetStatusAsync(new GetStatusRequest(), host.As(Roles.Service));
        var intake = status.Sources.Single(source => source.Source_ == "intake");
        Assert.Equal((1, 1, true, "current"), (intake.Position, intake.Head, intake.Reachable, status.Totals));
        Assert.Equal((await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01")).Commit, status.Commit);
    }

    [Fact]
    public async Task Follow_BacklogOfManyEvents_FoldsThemAndCatchesUp()
    {
        await using var host = await ReportingHost.StartAsync(("Reporting:RebuildBehind", "100"));
        var rows = new RandomRows(7);
        await host.PublishAsync(Enumerable.Range(1, 3_000).Select(id => rows.Contact(id, new DateOnly(2026, 1, 1), days: 200, children: 500)));
        await host.CaughtUpAsync();

        Assert.Equal(3_000, (await host.GetAsync("contacts.received", "2026-01-01", "2026-12-01")).Points[0].Value);
        await host.PublishAsync(Rows.Contact(9_999, "2026-03-02T10:00"));
        await host.CaughtUpAsync();
        Assert.Equal(3_001, (await host.GetAsync("contacts.received", "2026-01-01", "2026-12-01")).Points[0].Value);
    }

    [Fact]
    public async Task Start_OtherSettings_FiguresAreCountedAnew()
    {
        await using var host = await ReportingHost.StartAsync();
        // Monday 10:00 to Wednesday: 2 working days; received at 08:30, out of hours.
        await host.PublishAsync(Rows.Contact(1, "2026-03-02T08:30", "nfa", "2026-03-04T10:00"));
        await host.CaughtUpAsync();
        Assert.Equal("0/1 = 0", FrontDoorCase.Text(await host.GetAsync("contacts.decided_1wd", "2026-03-01", "2026-04-01")));
        var version = (await host.Db.ReadAsync(Reporting.Features.Totals.TotalsStateStore.ReadAsync, CancellationToken.None)).ShownVersion;
        var commit = (await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01")).Commit;

        // The council was closed on the Tuesday, and opened at eight.
        await host.StopAsync();
        await host.StartAgainAsync(
            ("Calendar:ClosureDays:0", "2026-03-03"),
            ("Calendar:OfficeHours:0:From", "2020-01-01"), ("Calendar:OfficeHours:0:Opens", "08:00"), ("Calendar:OfficeHours:0:Closes", "17:00"));
        await Eventually.Async(
            async () => (await host.Db.ReadAsync(Reporting.Features.Totals.TotalsStateStore.ReadAsync, CancellationToken.None)).ShownVersion > version,
            "a new version of the totals is shown");

        Assert.Equal("1/1 = 100", FrontDoorCase.Text(await host.GetAsync("contacts.decided_1wd", "2026-03-01", "2026-04-01")));
        Assert.Equal("false 1", FrontDoorCase.Text(await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01", groupBy: "out_of_hours")));
        // Other figures without an event: readers see it from the commit.
        Assert.True((await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01")).Commit > commit);
    }

    [Fact]
    public async Task Start_StoppedInTheMiddleOfABuild_BuildsAnew()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-03-02T08:30"), Rows.Contact(2, "2026-03-03T08:30"));
        await host.CaughtUpAsync();

        // A version with half of its rows, as a killed process leaves it, and a change that it was still to get.
        await host.Db.WriteAsync(
            async tx =>
            {
                await tx.ExecuteAsync("update [totals_state] set [mode] = 'building', [building_version] = 5");
                await tx.ExecuteAsync("insert into [totals] select 5, [series_id], [place_id], [month], 99, '2:99' from [totals]");
                await tx.ExecuteAsync("insert into [building_changes] select 1, [series_id], [month], [place_id], '2:99' from [totals] where [version] = 5");
            },
            CancellationToken.None);
        await host.StopAsync();
        await host.StartAgainAsync();
        await host.PublishAsync(Rows.Contact(3, "2026-03-04T08:30"));
        await host.CaughtUpAsync();

        Assert.Equal("0, 1, 1, 1", FrontDoorCase.Text(await host.GetAsync("contacts.received", "2026-03-01", "2026-03-05", Grain.Day)));
    }

    [Fact]
    public async Task Build_ReplicaThatBuildsDies_AnotherTakesOver()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-03-02T08:30"), Rows.Contact(2, "2026-03-03T08:30"));
        await host.CaughtUpAsync();

        // Another replica holds the lease and builds a version.
        await host.Db.WriteAsync(
            async tx =>
            {
                await tx.ExecuteAsync("update [leases] set [holder] = 'elsewhere/1/1/1', [until] = '2026-11-21T12:00:08.000Z'");
                await tx.ExecuteAsync("insert into [shown_positions] select [source], [position] from [checkpoints]");
                await tx.ExecuteAsync("update [totals_state] set [mode] = 'building', [building_version] = 5");
            },
            CancellationToken.None);
        host.Clock.Set("2026-11-21T12:00:04Z");
        await host.PublishAsync(Rows.Contact(3, "2026-03-04T08:30"));
        // This one stands by: it knows what the source has, and leaves it to the other.
        await Eventually.Async(() => Task.FromResult(host.Get<FollowerStates>().Find("reporting", "intake")!.Head), head => head == 3, "the head is known");
        Assert.Equal("building", (await host.Admin.GetStatusAsync(new GetStatusRequest(), host.As(Roles.Administrator))).Totals);

        // The other is heard of no more.
        host.Clock.Set("2026-11-21T12:00:09Z");

        await host.CaughtUpAsync();
        Assert.Equal("0, 1, 1, 1", FrontDoorCase.Text(await host.GetAsync("contacts.received", "2026-03-01", "2026-03-05", Grain.Day)));
    }

    [Fact]
    public async Task Totals_StandStillForLong_AreNotReady()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-03-02T08:30"));
        await host.CaughtUpAsync();
        var checks = host.Get<HealthCheckService>();
        Assert.Equal(HealthStatus.Healthy, (await checks.CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["totals"].Status);

        // Facts that are to come back and never do.
        await host.Db.WriteAsync(
            async tx =>
            {
                await tx.ExecuteAsync("update [leases] set [holder] = 'elsewhere/1/1/1', [until] = '2026-11-22T12:00:00.000Z'");
                await tx.ExecuteAsync("update [totals_state] set [mode] = 'behind', [refilling] = 1");
            },
            CancellationToken.None);
        host.Clock.Set("2026-11-21T12:10:00Z");
        var report = await Eventually.Async(() => checks.CheckHealthAsync(TestContext.Current.CancellationToken), report => host.Get<Reporting.Features.Totals.TotalsLag>().StoodStillFor > TimeSpan.Zero, "the lag is seen");
        Assert.Equal(HealthStatus.Healthy, report.Entries["totals"].Status);
        host.Clock.Set("2026-11-21T12:16:00Z");
        Assert.Equal(
            (HealthStatus.Unhealthy, "The totals have stood still for 16 minutes."),
            ((await checks.CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["totals"] is var entry ? (entry.Status, entry.Description) : default));
    }

    [Fact]
    public async Task Start_FactsOfAnEarlierRelease_AreReadAgain()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Referral(1, "2026-03-02", "none", nfa: true));
        await host.CaughtUpAsync();

        // That release left the route of a referral with no further action out.
        await host.Db.WriteAsync(
            async tx =>
            {
                await tx.ExecuteAsync("update [referral_facts] set [route] = null");
                await tx.ExecuteAsync("delete from [migrations] where [name] = 'reporting/0003_referral_routes'");
            },
            CancellationToken.None);
        await host.StopAsync();
        await host.StartAgainAsync();
        await host.CaughtUpAsync();

        Assert.Equal("none", await host.Db.ReadAsync(session => session.OneAsync<string>("select [route] from [referral_facts]"), CancellationToken.None));
        Assert.Equal("none 1", FrontDoorCase.Text(await host.GetAsync("referrals.received", "2026-03-01", "2026-04-01", groupBy: "route")));
    }

    [Fact]
    public async Task Start_ReviewsThatAnEarlierReleasePassedOver_AreReadAgain()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-03-02", "nfa", "2026-03-02"), Rows.Review(1, 1, "2026-03-18"));
        await host.CaughtUpAsync();
        await host.Db.WriteAsync(
            async tx =>
            {
                await tx.ExecuteAsync("drop table [review_facts]");
                await tx.ExecuteAsync("delete from [migrations] where [name] = 'reporting/0004_reviews'");
            },
            CancellationToken.None);
        await host.StopAsync();
        await host.StartAgainAsync();
        await host.CaughtUpAsync();

        Assert.Equal("nfa 1/1 = 100", FrontDoorCase.Text(await host.GetAsync("reviews.agreement", "2026-03-01", "2026-04-01", groupBy: "outcome")));
    }

    [Fact]
    public async Task Start_SameSettings_KeepsTheTotals()
    {
        await using var host = await ReportingHost.StartAsync();
        await host.PublishAsync(Rows.Contact(1, "2026-03-02T08:30"));
        await host.CaughtUpAsync();
        var before = await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01");

        await host.StopAsync();
        await host.StartAgainAsync();
        await host.PublishAsync(Rows.Contact(2, "2026-03-02T08:30"));
        await host.CaughtUpAsync();

        var after = await host.GetAsync("contacts.received", "2026-03-01", "2026-04-01");
        Assert.Equal((2, before.Commit + 1), (after.Points[0].Value, after.Commit));
    }
}
