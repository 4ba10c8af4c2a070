using System.Globalization;

namespace CsWorkPerf.Common.Errors;

/// <summary>
/// Gathers what is wrong with a request, so that the caller hears of every field at once. Mapping code checks field after
/// field and then calls <see cref="ThrowIfAny"/>.
/// </summary>
public sealed class Violations
{
    private readonly List<FieldViolation> _found = [];

    public bool Any => _found.Count > 0;

    public IReadOnlyList<FieldViolation> Found => _found;

    public void Add(string field, string description, string reason) =>
        _found.Add(new FieldViolation(field, description, reason));

    /// <summary>REQUIRED when the value is empty or blank. True when it is there.</summary>
    public bool Required(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) return true;
        Add(field, $"{field} is required.", "REQUIRED");
        return false;
    }

    /// <summary>TOO_LONG when the text has more characters than allowed. The text itself is never repeated.</summary>
    public bool AtMost(string field, string? value, int characters)
    {
        if (value is null || value.Length <= characters) return true;
        Add(field, string.Create(CultureInfo.InvariantCulture,
            $"{field} has {value.Length:N0} characters; at most {characters:N0} are allowed."), "TOO_LONG");
        return false;
    }

    /// <summary>UNKNOWN_CODE when a value that is given is none of the codes. Empty passes: see <see cref="Required"/>.</summary>
    public bool OneOf(string field, string? value, IReadOnlyCollection<string> codes)
    {
        if (string.IsNullOrEmpty(value) || codes.Contains(value)) return true;
        Add(field, $"{field} '{Shorten(value)}' is not one of {string.Join(", ", codes)}.", "UNKNOWN_CODE");
        return false;
    }

    /// <exception cref="InvalidInput">With everything found, when there is anything.</exception>
    public void ThrowIfAny()
    {
        if (Any) throw new InvalidInput([.. _found]);
    }

    /// <summary>A value to repeat in a message: its start, so that a huge field does not come back whole.</summary>
    public static string Shorten(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
