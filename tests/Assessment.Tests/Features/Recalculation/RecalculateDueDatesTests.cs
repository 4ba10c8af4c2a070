using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Recalculation;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.TestSupport;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Recalculation;

/// <summary>
/// Due dates after the settings have changed: of A1, open, which counts from Monday 2 February 2026 to Wednesday 8 April over Good
/// Friday and Easter Monday; and of A2, which has ended.
/// </summary>
public sealed class RecalculateDueDatesTests : IAsyncLifetime
{
    private static readonly CalendarSettings _closed = new() { ClosureDays = [new(2026, 4, 7)] };
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.ImportAsync(
            OpenRow("A1", row => (row.ReferredOn, row.StartedOn) = ("2026-02-02", "2026-02-03")),
            AssessmentRow("A2", row => (row.ChildId, row.ReferredOn, row.StartedOn, row.ChildSeenOn) = ("c2", "2026-02-02", "2026-02-03", "2026-02-04")));
        await Eventually.Async(async () => await RecalculateAsync(new(), new()) == new Recalculated(0, 0), "the service has noted by what it counts");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Recalculate_AnotherClosureDay_MovesOpenDueDatesAndKeepsEndedOnes()
    {
        Assert.Equal(("2026-04-08", "2026-04-08"), ((await _host.AssessmentAsync("A1")).DueOn, (await _host.AssessmentAsync("A2")).DueOn));
        var events = (await _host.EventsAsync()).Count;

        Assert.Equal(new Recalculated(1, 1), await RecalculateAsync(_closed, new()));

        Assert.Equal(("2026-04-09", 2L), ((await _host.AssessmentAsync("A1")).DueOn, (await _host.AssessmentAsync("A1")).Version));
        Assert.Equal(("2026-04-08", 1L), ((await _host.AssessmentAsync("A2")).DueOn, (await _host.AssessmentAsync("A2")).Version));
        var entry = (await _host.DetailsAsync((await _host.AssessmentAsync("A1")).AssessmentId)).Entries[^1];
        Assert.Equal(("due_changed", "Calendar"), (entry.Action, entry.By));
        Assert.Equal(("due_on", "2026-04-08", "2026-04-09"), Assert.Single(entry.Changes) is var change ? (change.Field, change.Before, change.After) : default);
        // The figures count by themselves: nothing is told.
        Assert.Equal(events, (await _host.EventsAsync()).Count);
    }

    [Fact]
    public async Task Recalculate_SameSettings_LooksAtNothing()
    {
        await RecalculateAsync(_closed, new());

        Assert.Equal(new Recalculated(0, 0), await RecalculateAsync(_closed, new()));
        Assert.Equal(2, (await _host.AssessmentAsync("A1")).Version);
    }

    [Fact]
    public async Task Recalculate_AnotherStartOfTheClock_CountsAllAnew()
    {
        Assert.Equal(new Recalculated(2, 2), await RecalculateAsync(new(), new(StartedUntil: new(2026, 3, 1))));

        Assert.Equal(("2026-02-03", "2026-04-09"), await _host.AssessmentAsync("A1") is var open ? (open.ClockStart, open.DueOn) : default);
        Assert.Equal(("2026-02-03", "2026-04-09"), await _host.AssessmentAsync("A2") is var ended ? (ended.ClockStart, ended.DueOn) : default);
    }

    /// <summary>A1 was complete on the day before A3 started: it had ended then, once that is what counts.</summary>
    [Fact]
    public async Task Recalculate_AnotherEndOfTheClock_ComparesTheChildsAssessmentsAnew()
    {
        await _host.ImportAsync(
            OpenRow("A1", row => (row.ReferredOn, row.StartedOn, row.ChildSeenOn, row.CompletedOn) = ("2026-02-02", "2026-02-03", "2026-02-04", "2026-03-02")),
            OpenRow("A3", row => (row.ReferralId, row.StartedOn, row.ChildSeenOn) = ("", "2026-03-03", "")));
        var third = (await _host.AssessmentAsync("A3")).AssessmentId;
        Assert.Contains("It started while another assessment of the child ran (census rule 8863Q).", (await _host.DetailsAsync(third)).Queries);

        await RecalculateAsync(new(), new(CompletedUntil: new(2026, 3, 10)));

        Assert.DoesNotContain("It started while another assessment of the child ran (census rule 8863Q).", (await _host.DetailsAsync(third)).Queries);
    }

    [Fact]
    public async Task Recalculate_ClockAndCalendarAtOnce_KeepsTheDueDatesOfWhatHasEnded()
    {
        Assert.Equal(new Recalculated(2, 1), await RecalculateAsync(_closed, new(CompletedUntil: new(2012, 9, 1))));

        Assert.Equal(("2026-04-09", "2026-04-08"), ((await _host.AssessmentAsync("A1")).DueOn, (await _host.AssessmentAsync("A2")).DueOn));
    }

    [Fact]
    public async Task Recalculate_RowsOfBeforeTheseDaysWereKept_GetThemWithoutANewVersion()
    {
        await _host.Db.WriteAsync(async tx =>
        {
            await tx.ExecuteAsync("update [assessments] set [clock_start] = '', [due_on] = '', [ended_on] = ''");
            await tx.ExecuteAsync("delete from [due_date_rules]");
        }, CancellationToken.None);

        Assert.Equal(new Recalculated(2, 2), await RecalculateAsync(new(), new()));

        Assert.Equal(("2026-02-02", "2026-04-08", "2026-02-27", 1L), await _host.AssessmentAsync("A2") is var ended ? (ended.ClockStart, ended.DueOn, ended.EndedOn, ended.Version) : default);
        Assert.Equal(("2026-02-02", "2026-04-08", "", 1L), await _host.AssessmentAsync("A1") is var open ? (open.ClockStart, open.DueOn, open.EndedOn, open.Version) : default);
    }

    [Fact]
    public async Task Start_WithAnotherCalendar_WorksTheDueDatesOutAgain()
    {
        using var folder = new TempFolder();
        var file = ("ConnectionStrings:Assessment", $"Data Source={folder.File("assessment.db")}");
        await using (var before = new AssessmentHost { Settings = [file] })
        {
            await before.InitializeAsync();
            await before.ImportAsync(OpenRow("A1", row => (row.ReferredOn, row.StartedOn) = ("2026-02-02", "2026-02-03")));
            Assert.Equal("2026-04-08", (await before.AssessmentAsync("A1")).DueOn);
        }

        await using var after = new AssessmentHost { Settings = [file, ("Calendar:ClosureDays:0", "2026-04-07")] };
        await after.InitializeAsync();

        await Eventually.Async(async () => (await after.AssessmentAsync("A1")).DueOn == "2026-04-09", "the due date has moved");
    }

    [Fact]
    public async Task Recalculate_ThatChangesThousands_LetsPeopleWriteBetween()
    {
        await _host.ImportAsync([.. Enumerable.Range(0, 3_000).Select(i => OpenRow("B" + i, row => (row.Line, row.ChildId, row.ReferredOn, row.StartedOn) = (i + 2, Guid.NewGuid().ToString(), "2026-02-02", "2026-02-03")))]);
        var written = 0;

        var recalculating = RecalculateAsync(_closed, new());
        while (!recalculating.IsCompleted)
        {
            await _host.HearTeamAsync("T1", "Assessment North");
            if (!recalculating.IsCompleted) written++;
        }

        Assert.Equal(new Recalculated(3_001, 3_001), await recalculating);
        Assert.True(written > 0, "Nobody could write until all were worked out.");
    }

    private Task<Recalculated> RecalculateAsync(CalendarSettings settings, AssessmentClock clock) =>
        new RecalculateDueDates(_host.Db, new DueDates(clock, WorkingDayCalendar.From(settings)), settings, clock, TimeProvider.System).HandleAsync(CancellationToken.None);
}
