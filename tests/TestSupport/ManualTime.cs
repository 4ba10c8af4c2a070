namespace CsWorkPerf.TestSupport;

/// <summary>A clock that stands still until the test moves it; timers made from it fire as it passes their time.</summary>
public sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = now;

    /// <summary>A Friday, 09:00 in London and in UTC.</summary>
    public ManualTime() : this(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)) { }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock) _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        ManualTimer[] due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.IsDue(_now))];
        }
        foreach (var timer in due) timer.Fire();
    }

    private void Forget(ManualTimer timer)
    {
        lock (_lock) _timers.Remove(timer);
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        private DateTimeOffset? _next;
        private TimeSpan _period;

        public bool IsDue(DateTimeOffset now) => _next <= now;

        public void Fire()
        {
            _next = _period > TimeSpan.Zero ? time.GetUtcNow() + _period : null;
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _next = dueTime >= TimeSpan.Zero ? time.GetUtcNow() + dueTime : null;
            _period = period;
            return true;
        }

        public void Dispose() => time.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
