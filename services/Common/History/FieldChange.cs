using System.Text.Encodings.Web;
using System.Text.Json;

namespace CsWorkPerf.Common.History;

/// <summary>A field that a person or a step changed, as the history of a record keeps it.</summary>
/// <param name="Field">Its name on the wire.</param>
/// <param name="Before">What it said; blank for nothing, and of free text where that history does not repeat it.</param>
/// <param name="After">What it says then; likewise.</param>
public sealed record FieldChange(string Field, string Before, string After)
{
    // Escaped letters would take six characters each; the text is never part of a page.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Those that change something.</summary>
    public static IReadOnlyList<FieldChange> Differing(IEnumerable<FieldChange> all) => [.. all.Where(change => change.Before != change.After)];

    /// <summary>As a history stores them.</summary>
    public static string Text(IReadOnlyList<FieldChange> changes) => JsonSerializer.Serialize(changes, Plain);

    /// <summary>From a history; none of a blank.</summary>
    public static IReadOnlyList<FieldChange> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<FieldChange[]>(text) ?? [];
}
