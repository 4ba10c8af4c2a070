namespace CsWorkPerf.TestSupport;

/// <summary>A clock that stands still until the test moves it. Timers run by the real clock.</summary>
public sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    /// <summary>A Friday in term time, 09:00 in London and in UTC.</summary>
    public ManualTime() : this(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)) { }

    private long _ticks = now.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
