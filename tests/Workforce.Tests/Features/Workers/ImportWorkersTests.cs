using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Workforce.Tests.Features.Imports;

namespace CsWorkPerf.Workforce.Tests.Features.Workers;

/// <summary>Every test has a host of its own, for it looks at everything that was published.</summary>
public sealed class ImportWorkersTests : IAsyncLifetime
{
    private readonly WorkforceHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static WorkerRow Row(long line, string worker = "W1", string from = "2025-09-01", string to = "", string post = "P1", Action<WorkerRow>? change = null)
    {
        var row = new WorkerRow
        {
            Line = line,
            WorkerId = worker,
            Name = "Ann Lee",
            TeamId = "T1",
            PostId = post,
            Role = "social_worker",
            Engagement = "permanent",
            FteHundredths = 80,
            Asye = true,
            From = from,
            To = to
        };
        change?.Invoke(row);
        return row;
    }

    private async Task<IReadOnlyList<Worker>> WorkersAsync() => (await _host.Directory().ListWorkersAsync(new())).Workers;

    [Fact]
    public async Task ImportWorkers_SpellsOfAWorker_MakeOneWorkerAndOneEvent()
    {
        var report = (await _host.ImportAsync(
            [Row(2, from: "2026-01-05", post: ""), Row(3, to: "2026-01-05", change: row => row.LeaverReason = "Moved"), Row(4, worker: "W2")]))[^1];

        Assert.Equal((3, 3, 0, 0, 0, 0), report.Counts());
        var worker = (await WorkersAsync()).Single(one => one.CouncilId == "W1");
        Assert.Equal(("Ann Lee", 1), (worker.Name, worker.Version));
        Assert.Equal(
            [
                new WorkerSpell { TeamId = "T1", PostId = "P1", Role = "social_worker", Engagement = "permanent", FteHundredths = 80, Asye = true, From = "2025-09-01", To = "2026-01-05", LeaverReason = "moved" },
                new WorkerSpell { TeamId = "T1", Role = "social_worker", Engagement = "permanent", FteHundredths = 80, Asye = true, From = "2026-01-05" }
            ], worker.Spells);
        var events = await _host.EventsAsync();
        Assert.Equal(2, events.Count);
        var told = (WorkerChanged)events.Single(one => one.Event.AggregateId == worker.WorkerId).Event;
        Assert.Equal([("P1", new DateOnly(2026, 1, 5)), (null, default(DateOnly?))], told.Spells.Select(spell => (spell.PostId, spell.To)));
    }

    [Fact]
    public async Task ImportWorkers_Events_HoldNeitherNameNorCouncilId()
    {
        await _host.ImportAsync([Row(2, worker: "COUNCIL-77", change: row => row.Name = "Zebedee Quux")]);

        var (change, origin, body) = Assert.Single(await _host.EventsAsync());

        Assert.Equal("import", origin);
        Assert.True(Guid.TryParse(change.AggregateId, out var id) && id.Version == 4);
        Assert.DoesNotContain("COUNCIL-77", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Quux", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportWorkers_WorkerWhoWasHere_IsAnEntryOfTheAccessLogByOurId()
    {
        await _host.ImportAsync([Row(2), Row(3, worker: "W2")]);
        var ids = (await _host.EventsAsync()).Select(one => one.Event.AggregateId).ToList();
        Assert.DoesNotContain(await _host.AccessLogAsync(), entry => entry.RecordId.Length > 0);

        await _host.ImportAsync([Row(2), Row(3, worker: "W2", change: row => row.FteHundredths = 50)]);

        var changed = (await _host.EventsAsync())[^1].Event;
        Assert.Contains(changed.AggregateId, ids);
        var entry = Assert.Single(await _host.AccessLogAsync(), entry => entry.RecordId.Length > 0);
        Assert.Equal(("import", changed.AggregateId), (entry.Action, entry.RecordId));
    }

    [Fact]
    public async Task ImportWorkers_TwiceTheSame_ChangesNothingAndTellsNothing()
    {
        WorkerRow[] rows =
        [
            Row(2), Row(3, from: "2026-01-05", change: row => row.Name = "Ann Lee-Smith"), Row(4, worker: "W2"), Row(5, worker: "W2", change: row => row.FteHundredths = 50),
            Row(6, worker: "W3", to: "2025-09-01"), Row(7, worker: "W4", change: row => row.Role = "wizard")
        ];
        var first = (await _host.ImportAsync([rows]))[^1];
        var events = await _host.EventsAsync();
        var workers = await WorkersAsync();

        var again = (await _host.ImportAsync([rows]))[^1];

        Assert.Equal((6, 4, 1, 0, 0, 1), first.Counts());
        Assert.Equal((6, 0, 0, 5, 0, 1), again.Counts());
        Assert.Equal(events.Count, (await _host.EventsAsync()).Count);
        Assert.Equal(workers, await WorkersAsync());
        Assert.Equal("Ann Lee-Smith", workers.Single(worker => worker.CouncilId == "W1").Name);
        Assert.Equal(50, workers.Single(worker => worker.CouncilId == "W2").Spells.Single().FteHundredths);
    }

    [Fact]
    public async Task ImportWorkers_SameSpellInSeveralChunks_TwiceChangesNothingAndTellsNothing()
    {
        WorkerRow[][] chunks = [[Row(2), Row(3, from: "2026-01-05")], [Row(4, change: row => row.FteHundredths = 50), Row(5, worker: "W2")], [Row(6, to: "2025-09-01")]];

        var first = (await _host.ImportAsync(chunks))[^1];
        var (events, workers) = ((await _host.EventsAsync()).Count, await WorkersAsync());
        var again = (await _host.ImportAsync(chunks))[^1];

        Assert.Equal((5, 3, 2, 0, 0, 0), first.Counts());
        Assert.Equal((5, 0, 0, 5, 0, 0), again.Counts());
        Assert.Equal(events, (await _host.EventsAsync()).Count);
        Assert.Equal(workers, await WorkersAsync());
        Assert.Equal("2025-09-01", workers.Single(worker => worker.CouncilId == "W1").Spells[0].To);
    }

    [Fact]
    public async Task ImportWorkers_ChangedRow_UpdatesAndABlankClears()
    {
        await _host.ImportAsync([Row(2, to: "2026-01-05", change: row => row.LeaverReason = "resigned"), Row(3, worker: "W2")]);
        var id = (await WorkersAsync()).Single(worker => worker.CouncilId == "W1").WorkerId;

        var report = (await _host.ImportAsync([Row(2, change: row => (row.Name, row.TeamId) = ("", "T2")), Row(3, worker: "W2")]))[^1];

        Assert.Equal((2, 0, 1, 1, 0, 0), report.Counts());
        var worker = (await WorkersAsync()).Single(one => one.CouncilId == "W1");
        Assert.Equal((id, 2, ""), (worker.WorkerId, worker.Version, worker.Name));
        Assert.Equal(("T2", "", ""), (worker.Spells.Single().TeamId, worker.Spells.Single().To, worker.Spells.Single().LeaverReason));
        Assert.Equal(3, (await _host.EventsAsync()).Count);
    }

    [Fact]
    public async Task ImportWorkers_EndsOnTheDayItStarts_IsAcceptedWithANotice()
    {
        var report = (await _host.ImportAsync([Row(2, to: "2025-09-01")]))[^1];

        Assert.Equal((1, 1, 0, 0, 0, 0), report.Counts());
        var note = Assert.Single(report.Notes);
        Assert.Equal((RowNote.Types.Kind.Notice, 2, "to", "2025-09-01"), (note.Kind, note.Line, note.Column, note.Value));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "worker_id", "" }, { "worker_id", new string('x', 65) }, { "name", "bell\u0007" }, { "name", new string('x', 201) }, { "team_id", "" }, { "post_id", new string('x', 65) },
        { "role", "" }, { "role", "wizard" }, { "engagement", "" }, { "engagement", "casual" }, { "fte", "1.01" }, { "fte", "-0.01" },
        { "from", "" }, { "from", "2025-13-01" }, { "to", "soon" }, { "to", "2025-08-31" }, { "leaver_reason", "bored" }
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task ImportWorkers_OneFault_RejectsTheRowAtItsColumn(string column, string value)
    {
        var bad = Row(3, worker: "W2", change: row =>
        {
            if (column == "fte") row.FteHundredths = (int)(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) * 100);
            else WorkerRow.Descriptor.FindFieldByName(column).Accessor.SetValue(row, value);
        });

        var report = (await _host.ImportAsync([Row(2), bad, Row(4, worker: "W3")]))[^1];

        Assert.Equal((3, 2, 0, 0, 0, 1), report.Counts());
        var note = Assert.Single(report.Notes);
        Assert.Equal((RowNote.Types.Kind.Rejected, 3, column), (note.Kind, note.Line, note.Column));
        Assert.Equal(value.Length > 60 ? value[..60] + "…" : value, note.Value);
        Assert.Equal(["W1", "W3"], (await WorkersAsync()).Select(worker => worker.CouncilId).Order());
    }

    [Fact]
    public async Task ImportWorkers_ThreeVersions_AreToldInOrder()
    {
        for (var i = 0; i < 3; i++) await _host.ImportAsync([Row(2, change: row => row.FteHundredths = 10 * (i + 1))]);

        var told = (await _host.EventsAsync()).Select(one => (WorkerChanged)one.Event).ToList();

        Assert.Equal([(1L, 10), (2L, 20), (3L, 30)], told.Select(one => (one.Version, one.Spells.Single().FteHundredths)));
    }
}
