using System.Globalization;

namespace CsWorkPerf.Intake.Features.Hours;

/// <summary>A time of a day in which the front door answers.</summary>
/// <param name="Opens">Minutes of the local day; the first that is open.</param>
/// <param name="Closes">Minutes of the local day; the first that is closed again; 1,440 is midnight at the day's end.</param>
public readonly record struct OpenTime(int Opens, int Closes)
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>Reads <c>closed</c>, or times such as <c>08:00-22:00</c> or <c>10:00-13:00, 14:00-17:00</c>, in order and apart from one another.</summary>
    public static bool TryReadDay(string text, out IReadOnlyList<OpenTime> times)
    {
        times = [];
        if (text.Trim().Equals("closed", StringComparison.OrdinalIgnoreCase)) return true;
        var read = new List<OpenTime>();
        foreach (var part in text.Split(','))
        {
            if (part.Split('-') is not [var from, var to] || Minutes(from) is not { } opens || Minutes(to) is not { } closes) return false;
            if (closes <= opens || (read.Count > 0 && opens <= read[^1].Closes)) return false;
            read.Add(new(opens, closes));
        }
        times = read;
        return true;
    }

    private static int? Minutes(string text) =>
        text.Trim() == "24:00" ? MinutesOfDay
        : TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute
        : null;
}

/// <summary>The opening hours from a day on, until the next such row.</summary>
/// <param name="From">The first day they hold.</param>
/// <param name="Week">By <see cref="DayOfWeek"/>, Sunday first; none of a day that is closed.</param>
/// <param name="BankHolidays">What holds on a bank holiday or a closure day of the council, whatever day of the week it is.</param>
public sealed record HoursRow(DateOnly From, IReadOnlyList<IReadOnlyList<OpenTime>> Week, IReadOnlyList<OpenTime> BankHolidays)
{
    /// <summary>Monday to Friday 08:00 to 22:00, sessions at weekends, closed on bank holidays: before the first row, or without any.</summary>
    public static HoursRow Default { get; } = new(DateOnly.MinValue, [Weekend, Weekday, Weekday, Weekday, Weekday, Weekday, Weekend], []);

    private static IReadOnlyList<OpenTime> Weekday => [new(8 * 60, 22 * 60)];
    private static IReadOnlyList<OpenTime> Weekend => [new(10 * 60, 16 * 60)];
}
