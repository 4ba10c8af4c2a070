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
            return TryDay(text, text[2] == '/' ? "dd/MM/yyyy" : "yyyy-MM-dd", out day);
        day = default;
        if (text.Length <= DayLength || text[DayLength] is not ('T' or ' '))
            return false;
        if (!TryDay(text[..DayLength], "yyyy-MM-dd", out day) || !TryTime(text[(DayLength + 1)..], out var read))
            return false;
        time = read;
        return true;
    }

    private static bool TryDay(ReadOnlySpan<char> text, string form, out DateOnly day) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryTime(ReadOnlySpan<char> text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, text.Length == 5 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
