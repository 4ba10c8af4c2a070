using System.Globalization;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>A day as prepared statements take it: ISO 8601 text.</summary>
internal static class DayText
{
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
