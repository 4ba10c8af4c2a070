namespace CsWorkPerf.Common.Tests.Calendar;

/// <summary>Stands still until a test moves it on by a day, which fires each timer once.</summary>
internal sealed class ClockByHand(string now) : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = DateTimeOffset.Parse(now, null);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Assert.Equal((TimeSpan.FromDays(1), TimeSpan.FromDays(1)), (dueTime, period));
        var timer = new Timer(() => callback(state));
        _timers.Add(timer);
        return timer;
    }

    public void NextDay()
    {
        _now = _now.AddDays(1);
        _timers.ForEach(timer => timer.Fire());
    }

    private sealed class Timer(Action fire) : ITimer
    {
        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
