using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>The clock of the services while the sample council is loaded: some of what its people did was done before today.</summary>
internal sealed class DemoClock : TimeProvider
{
    private long _behind;

    /// <summary>Today, by the machine's clock.</summary>
    public static DateOnly Today => LondonTime.Today(System);

    /// <summary>Sets it to a day, at the hour that it is.</summary>
    public void GoTo(DateOnly day) => Volatile.Write(ref _behind, TimeSpan.FromDays(Today.DayNumber - day.DayNumber).Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - TimeSpan.FromTicks(Volatile.Read(ref _behind));
}
