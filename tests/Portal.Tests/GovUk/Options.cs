using System.Text.Json;

namespace CsWorkPerf.Portal.Tests.GovUk;

/// <summary>
/// Reads a fixture's options and remembers what was read. A fixture with options that nobody read uses something that the
/// portal does not offer.
/// </summary>
internal sealed class Options(JsonElement element, string path = "", HashSet<string>? unread = null)
{
    private readonly HashSet<string> _unread = unread ?? Leaves(element, path);

    public IReadOnlyCollection<string> Unread => _unread;

    public string? Text(string name) => Take(name) is { } value
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Null => null, _ => value.GetRawText() }
        : null;

    /// <summary>The text of an option such as <c>{"hint": {"text": "..."}}</c>.</summary>
    public string? TextOf(string name) => Of(name)?.Text("text");

    /// <summary>True where it is true. An explicit false, which overrides something, is nothing that we offer: unread.</summary>
    public bool Flag(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True && Take(name) is not null;

    public Options? Of(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? new Options(value, $"{path}/{name}", _unread)
            : null;

    public IReadOnlyList<Options> List(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, index) => new Options(item, $"{path}/{name}/{index}", _unread))]
            : [];

    public IReadOnlyList<string> Texts(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, index) => { _unread.Remove($"{path}/{name}/{index}"); return item.ToString(); })]
            : [];

    private JsonElement? Take(string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return null;
        _unread.Remove($"{path}/{name}");
        return value;
    }

    private static HashSet<string> Leaves(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(each => Leaves(each.Value, $"{path}/{each.Name}"))],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany((each, index) => Leaves(each, $"{path}/{index}"))],
        _ => [path],
    };
}
