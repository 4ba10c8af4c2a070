using System.Globalization;

namespace CsWorkPerf.Intake.Features.Likeness;

/// <summary>How two birth dates may be one, typed wrongly.</summary>
public static class NearDays
{
    /// <summary>Day and month swapped; null where that is no other day.</summary>
    public static DateOnly? Swapped(DateOnly day) =>
        day.Day <= 12 && day.Day != day.Month ? new DateOnly(day.Year, day.Day, day.Month) : null;

    public static bool IsOneDigit(DateOnly one, DateOnly other) => Digits(one).Zip(Digits(other)).Count(pair => pair.First != pair.Second) == 1;

    /// <summary>The day, the one with day and month swapped, and every one that differs in a digit.</summary>
    public static IEnumerable<DateOnly> Of(DateOnly day)
    {
        yield return day;
        if (Swapped(day) is { } swapped) yield return swapped;
        var digits = Digits(day);
        for (var at = 0; at < digits.Length; at++)
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var near = digits[..at] + digit + digits[(at + 1)..];
                if (digit != digits[at] && DateOnly.TryParseExact(near, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var other)) yield return other;
            }
    }

    private static string Digits(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
