using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>A day as prepared statements take it: ISO 8601 text, or null for none.</summary>
internal static class DayText
{
    public static string? Of(DateOnly? day) => day?.Text();
}
