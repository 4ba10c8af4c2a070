using System.Globalization;
using System.Text;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Names as they are searched: words in small letters, without accents and apostrophes.</summary>
public static class ChildNames
{
    // Letters that Unicode does not take apart into a base letter and a mark.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i"
    };

    /// <summary>
    /// The distinct words of a text in ordinal order. Blanks, hyphens and other signs part words; an apostrophe does not, so
    /// that O'Brien is found as obrien and as o'brien.
    /// </summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            // After taking apart: a capital I with a dot has no small letter of its own in the invariant culture.
            var one = char.ToLowerInvariant(letter);
            if (CharUnicodeInfo.GetUnicodeCategory(one) == UnicodeCategory.NonSpacingMark || one is '\'' or '’' or 'ʼ' or '`') continue;
            if (Letters.TryGetValue(one, out var letters)) plain.Append(letters);
            else plain.Append(char.IsLetterOrDigit(one) || char.IsSurrogate(one) ? one : ' ');
        }
        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal)];
    }
}
