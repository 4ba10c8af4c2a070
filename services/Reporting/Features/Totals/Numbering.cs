using System.Runtime.InteropServices;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Numbers keys from 0 in the order in which they come up.</summary>
internal sealed class Numbering<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _numbers = [];
    private readonly List<TKey> _keys = [];

    /// <summary>The keys by number.</summary>
    public IReadOnlyList<TKey> Keys => _keys;

    public int Of(TKey key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out var known);
        if (known) return number;
        number = _keys.Count;
        _keys.Add(key);
        return number;
    }
}
