using System.Globalization;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>A clock that stands still until it is set; timers run in real time.</summary>
internal sealed class FixedClock(string instant) : TimeProvider
{
    private long _ticks = Parse(instant).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public void Set(string instant) => Volatile.Write(ref _ticks, Parse(instant).UtcTicks);

    private static DateTimeOffset Parse(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
