using System.Globalization;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>Working days counted from the bank holidays of England and Wales as gov.uk/bank-holidays lists them (Open Government Licence).</summary>
internal static class WorkingDays
{
    private const string BankHolidays = """
        2021 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
        2022 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
        2023 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
        2024 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
        2025 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
        2026 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
        2027 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
        2028 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26
        """;

    private static readonly DateOnly First = new(2021, 1, 1), Last = new(2028, 12, 31);

    private static readonly HashSet<DateOnly> Holidays = [.. BankHolidays.Split('\n').Select(line => line.Trim().Split(' '))
        .SelectMany(year => year.Skip(1).Select(day => DateOnly.ParseExact($"{year[0]}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    // How many working days there are from the first day up to each.
    private static readonly int[] UpTo = Counted();

    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>WD(a, b): the working days d with a &lt; d &lt;= b. b is not before a.</summary>
    public static int Between(DateOnly a, DateOnly b) => UpTo[b.DayNumber - First.DayNumber] - UpTo[a.DayNumber - First.DayNumber];

    /// <summary>The first day d with WD(day, d) above the limit.</summary>
    public static DateOnly FirstPast(DateOnly day, int limit)
    {
        var past = day;
        while (Between(day, past) <= limit) past = past.AddDays(1);
        return past;
    }

    private static int[] Counted()
    {
        var counts = new int[Last.DayNumber - First.DayNumber + 1];
        for (var i = 1; i < counts.Length; i++) counts[i] = counts[i - 1] + (Is(First.AddDays(i)) ? 1 : 0);
        return counts;
    }
}
