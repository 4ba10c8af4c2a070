using System.Globalization;

namespace CsWorkPerf.Common.Calendar;

/// <summary>Days and local times as text, in ISO 8601; one that is missing is empty.</summary>
public static class OptionalText
{
    public static string Text(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(this DateOnly? day) => day?.Text() ?? "";

    public static string Text(this LocalMoment? moment) => moment?.ToString() ?? "";
}
