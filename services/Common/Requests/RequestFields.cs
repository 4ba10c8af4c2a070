using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Common.Requests;

/// <summary>Reads the fields of a request or an import row. What is wrong is gathered; the value is then blank.</summary>
public static class RequestFields
{
    private const int MostInId = 64, MostInName = 200;

    /// <summary>A code in its canonical spelling, or blank.</summary>
    public static string Code(this Violations found, string field, string value, CodeSet codes)
    {
        if (value.Length == 0) return "";
        if (codes.Match(value) is { } code) return code;
        found.Add(field, $"{field} '{Violations.Shorten(value)}' is not a known {codes.Name}; it must be one of {string.Join(", ", codes.Values)}.", "UNKNOWN_CODE");
        return "";
    }

    /// <summary>Codes, none or more, each once and in the order of the set, separated by spaces.</summary>
    /// <param name="found">Takes what is wrong.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="values">The codes in any order and case.</param>
    /// <param name="codes">The set.</param>
    /// <param name="alone">The code that says "none" and stands alone; null for none, or where another checks it.</param>
    public static string Codes(this Violations found, string field, IEnumerable<string> values, CodeSet codes, string? alone = null)
    {
        var given = values.Select(value => found.Code(field, value, codes)).ToHashSet();
        if (alone is not null && given.Contains(alone) && given.Count > 1)
            found.Add(field, $"{field} has {alone} beside another code; {alone} ({codes.LabelOf(alone)}) stands alone.", "NOT_ALLOWED");
        return string.Join(' ', codes.Values.Where(given.Contains));
    }

    /// <summary>A local time or a day, or null for a blank.</summary>
    public static LocalMoment? Moment(this Violations found, string field, string value)
    {
        if (value.Length == 0) return null;
        if (LocalMoment.TryParse(value, out var moment)) return moment;
        found.Add(field, $"{field} '{Violations.Shorten(value)}' is not a local time such as 2026-03-31T09:05, nor a day such as 2026-03-31.", "NOT_A_TIME");
        return null;
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
    public static string Id(this Violations found, string field, string value)
    {
        var id = value.Trim();
        return found.AtMost(field, id, MostInId) && found.NoControls(field, ControlCharacters.AnyIn(id)) ? id : "";
    }

    /// <summary>The id of the record that a request is about.</summary>
    /// <exception cref="InvalidInput">It is missing or no id.</exception>
    public static string RecordId(string field, string value)
    {
        var found = new Violations();
        var id = found.Required(field, value) ? found.Id(field, value) : "";
        found.ThrowIfAny();
        return id;
    }

    /// <summary>A name: one line.</summary>
    public static string Name(this Violations found, string field, string value)
    {
        var name = value.Replace('\t', ' ').ReplaceLineEndings(" ").Trim();
        return found.AtMost(field, name, MostInName) && found.NoControls(field, ControlCharacters.AnyIn(name)) ? name : "";
    }

    /// <summary>Free text, with line breaks.</summary>
    public static string Text(this Violations found, string field, string value, int most)
    {
        var text = value.Trim();
        return found.AtMost(field, text, most) && found.NoControls(field, text.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t'))) ? text : "";
    }

    private static bool NoControls(this Violations found, string field, bool any)
    {
        if (!any) return true;
        found.Add(field, $"{field} holds a control character; remove it.", "CONTROL_CHARACTER");
        return false;
    }
}
