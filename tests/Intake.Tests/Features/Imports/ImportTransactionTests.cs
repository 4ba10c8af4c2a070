using CsWorkPerf.Contracts.Events;
using CsWorkPerf.TestSupport;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Imports;

/// <summary>An import gives way to people: a transaction takes rows for 30 ms. Here every look at the clock takes 10.</summary>
public sealed class ImportTransactionTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new() { Time = new SlowClock() };

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task ImportContacts_WhenATransactionTakesLong_GoesOnInTheNext()
    {
        var report = await _intake.ImportAsync([.. Enumerable.Range(1, 10).Select(i => ContactRow($"K{i}"))]);

        Assert.Equal((10, 10, 0, 0, 0, 0), report.Counts());
        Assert.Equal(["3 rows", "3 rows", "3 rows", "1 rows"], await _intake.Db.ReadAsync(
            session => session.ListAsync<string>("select [detail] from [access_log] where [action] = 'import' order by [id]"), CancellationToken.None));
    }

    [Fact]
    public async Task LogContact_DuringAnImport_IsStoredBeforeTheImportIsDone()
    {
        var child = _intake.AddChild();
        var import = _intake.ImportAsync([.. Enumerable.Range(1, 6_000).Select(i => ContactRow($"K{i}"))]);
        await Eventually.Async(async () => (await _intake.EventsAsync()).Count > 0, "the import has begun");

        var logged = _intake.LogContact(child.ChildId);
        await import;

        var events = await _intake.EventsAsync();
        var position = events.Select(one => one.Event).ToList().FindIndex(one => one is ContactChanged contact && contact.ContactId == logged.ContactId);
        Assert.InRange(position, 1, events.Count - 2);
    }

    private sealed class SlowClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => IntakeHost.Start;

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, TimeSpan.FromMilliseconds(10).Ticks);
    }
}
