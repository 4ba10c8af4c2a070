namespace CsWorkPerf.AnnexA.Cells;

/// <summary>Hands out one string for equal texts, for columns such as team_id whose few values repeat in every row.</summary>
internal sealed class StringPool
{
    // More distinct values than this do not repeat enough to be worth the memory.
    private const int MostStrings = 4096;

    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var known)) return known;
        var added = text.ToString();
        if (_strings.Count < MostStrings) _strings.Add(added);
        return added;
    }
}
