using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Workforce.Features;

/// <summary>Reads the fields of a request or an import row. What is wrong is gathered; the value is then blank.</summary>
internal static class RequestFields
{
    private const int MostInId = 64, MostInName = 200;

    /// <summary>A code in its canonical spelling, or blank.</summary>
    public static string Code(this Violations found, string field, string value, CodeSet codes)
    {
        if (value.Length == 0) return "";
        if (codes.Match(value) is { } code) return code;
        found.Add(field, $"{field} '{Violations.Shorten(value)}' is not a {codes.Name}; it must be one of {string.Join(", ", codes.Values)}.", "UNKNOWN_CODE");
        return "";
    }

    /// <summary>A day, or null for a blank.</summary>
    public static DateOnly? Day(this Violations found, string field, string value)
    {
        if (value.Length == 0) return null;
        if (LocalMoment.TryParse(value, out var moment) && !moment.HasTime) return moment.Day;
        found.Add(field, $"{field} '{Violations.Shorten(value)}' is not a day such as 2026-03-31.", "NOT_A_DAY");
        return null;
    }

    /// <summary>An id, ours or a council's.</summary>
    public static string Id(this Violations found, string field, string value) => found.Line(field, value.Trim(), MostInId);

    /// <summary>A name: one line.</summary>
    public static string Name(this Violations found, string field, string value) =>
        found.Line(field, value.Replace('\t', ' ').ReplaceLineEndings(" ").Trim(), MostInName);

    public static string Text(this DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Line(this Violations found, string field, string value, int most)
    {
        if (!found.AtMost(field, value, most)) return "";
        if (!value.Any(char.IsControl)) return value;
        found.Add(field, $"{field} holds a control character; remove it.", "CONTROL_CHARACTER");
        return "";
    }
}
