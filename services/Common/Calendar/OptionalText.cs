using System.Globalization;

namespace CsWorkPerf.Common.Calendar;

/// <summary>Days and local times that may be missing, as text: empty for none.</summary>
public static class OptionalText
{
    public static string Text(this DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Text(this LocalMoment? moment) => moment?.ToString() ?? "";
}
