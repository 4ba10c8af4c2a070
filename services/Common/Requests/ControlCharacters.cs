using System.Buffers;

namespace CsWorkPerf.Common.Requests;

/// <summary>
/// Characters that no name or id holds: the control characters, and the marks that turn the direction of the writing, with which a
/// name would change how the text around it is read.
/// </summary>
public static class ControlCharacters
{
    private static readonly SearchValues<char> All = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code),
        '\u061C', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'
    ]);

    public static bool AnyIn(ReadOnlySpan<char> text) => text.ContainsAny(All);
}
