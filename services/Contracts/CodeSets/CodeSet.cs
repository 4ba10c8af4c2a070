using System.Collections.Frozen;

namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>One code and the words that a page shows for it.</summary>
/// <param name="Value">The code exactly as it travels and is stored.</param>
/// <param name="Label">Words for a reader.</param>
public sealed record Code(string Value, string Label);

/// <summary>
/// The codes that a field may hold, in the order in which a page lists them. Codes match in any case and are always answered
/// in their canonical spelling; the empty string is never a code.
/// </summary>
public sealed class CodeSet
{
    private readonly FrozenDictionary<string, Code> _byValue;
    private readonly FrozenDictionary<string, Code>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    internal CodeSet(string name, params Code[] codes)
    {
        Name = name;
        All = codes;
        Values = [.. codes.Select(code => code.Value)];
        _byValue = codes.ToFrozenDictionary(code => code.Value, StringComparer.OrdinalIgnoreCase);
        _bySpan = _byValue.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the codes are of, such as "referral source": fit for an error message.</summary>
    public string Name { get; }

    /// <summary>Every code with its label, in order.</summary>
    public IReadOnlyList<Code> All { get; }

    /// <summary>Every code, in order.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The canonical code for a text in any case, or null where the set has none. Does not trim or allocate.</summary>
    public string? Match(ReadOnlySpan<char> text) => _bySpan.TryGetValue(text, out var code) ? code.Value : null;

    /// <summary>Whether a text, in any case, is one of the codes.</summary>
    public bool Contains(ReadOnlySpan<char> text) => _bySpan.ContainsKey(text);

    /// <summary>The label of a code; the code itself where the set does not know it.</summary>
    public string LabelOf(string code) => _byValue.TryGetValue(code, out var known) ? known.Label : code;
}
