using System.Globalization;

namespace CsWorkPerf.Common.Calendar;

/// <summary>The written forms of a <see cref="LocalMoment"/>. Told apart by length first: files hold millions of them.</summary>
internal static class LocalMomentText
{
    public const string Forms = "a date (2026-03-31 or 31/03/2026) or a date and time (2026-03-31T09:05)";

    private const int DayLength = 10;

    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly day, out TimeOnly? time)
    {
        time = null;
        if (text.Length == DayLength)
            return text[2] == '/' ? TryBritishDay(text, out day) : TryIsoDay(text, out day);
        day = default;
        if (text.Length <= DayLength || text[DayLength] is not ('T' or ' '))
            return false;
        if (!TryIsoDay(text[..DayLength], out day) || !TryTime(text[(DayLength + 1)..], out var read))
            return false;
        time = read;
        return true;
    }

    private static bool TryIsoDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        return text[4] == '-' && text[7] == '-' && TryDay(text[..4], text[5..7], text[8..], out day);
    }

    private static bool TryBritishDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        return text[5] == '/' && TryDay(text[6..], text[3..5], text[..2], out day);
    }

    private static bool TryDay(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out DateOnly read)
    {
        read = default;
        if (!TryDigits(year, 9999, out var y) || !TryDigits(month, 12, out var m) || !TryDigits(day, 31, out var d))
            return false;
        if (y == 0 || m == 0 || d == 0 || d > DateTime.DaysInMonth(y, m))
            return false;
        read = new DateOnly(y, m, d);
        return true;
    }

    private static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time)
    {
        time = default;
        if (text.Length is not (5 or 8) || text[2] != ':' || !TryDigits(text[..2], 23, out var hour) || !TryDigits(text[3..5], 59, out var minute))
            return false;
        if (text.Length == 8 && (text[5] != ':' || !TryDigits(text[6..], 59, out _)))
            return false;
        time = new TimeOnly(hour, minute);
        return true;
    }

    /// <summary>ASCII digits and nothing else, up to the most that the number may be.</summary>
    private static bool TryDigits(ReadOnlySpan<char> text, int most, out int number)
    {
        // int.TryParse alone would take a null character at the end.
        number = 0;
        return !text.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
    }
}
