namespace CsWorkPerf.Common.Calendar;

/// <summary>Arithmetic of Mondays to Fridays on day numbers (day 0, 0001-01-01, is a Monday).</summary>
internal static class Weekdays
{
    public static bool Is(int dayNumber) => dayNumber % 7 < 5;

    /// <summary>How many weekdays there are up to and including the day.</summary>
    public static int UpTo(int dayNumber) => ((dayNumber + 1) / 7 * 5) + Math.Min((dayNumber + 1) % 7, 5);

    /// <summary>The day number of the n-th weekday, the first being day 0.</summary>
    public static int Number(int n) => ((n - 1) / 5 * 7) + ((n - 1) % 5);
}
