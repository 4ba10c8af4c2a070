using System.Globalization;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>A London day, or a London time in minutes after midnight.</summary>
internal readonly record struct Moment(DateOnly Day, int? Minutes)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy"];
    private static readonly string[] Times = ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>Null where the text is neither a day nor a time.</summary>
    public static Moment? Read(string text)
    {
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day, null);
        if (!DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return null;
        var date = DateOnly.FromDateTime(time);
        // The clocks go from 01:00 to 02:00 on the last Sunday of March: a time between does not exist and is an hour later.
        var gap = time.Hour == 1 && date is { Month: 3, Day: > 24, DayOfWeek: DayOfWeek.Sunday };
        return new(date, ((time.Hour + (gap ? 1 : 0)) * 60) + time.Minute);
    }

    /// <summary>Where one of the two is a day without a time, days are compared.</summary>
    public bool IsBefore(Moment other) =>
        Day != other.Day || Minutes is null || other.Minutes is null ? Day < other.Day : Minutes < other.Minutes;
}
