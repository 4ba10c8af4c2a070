namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>A measure's amounts by group and stretch.</summary>
/// <param name="stretches">In order.</param>
/// <param name="running">Of a stock: amounts before the first stretch belong to it, and each stretch carries on from the one before.</param>
public sealed class IndicatorSums(IReadOnlyList<Stretch> stretches, bool running)
{
    private readonly Dictionary<string, long[]> _groups = [];

    public IReadOnlyCollection<string> Groups => _groups.Keys;

    public void Add(string group, DateOnly day, long amount)
    {
        if (stretches.Count == 0 || day >= stretches[^1].End || (!running && day < stretches[0].Start)) return;
        if (!_groups.TryGetValue(group, out var amounts)) _groups.Add(group, amounts = new long[stretches.Count]);
        amounts[StretchOf(day)] += amount;
    }

    /// <summary>The group's figure for a stretch: its sum; of a stock, what there is at its end.</summary>
    public long[] Of(string group)
    {
        var amounts = _groups.TryGetValue(group, out var found) ? [.. found] : new long[stretches.Count];
        for (var i = 1; running && i < amounts.Length; i++) amounts[i] += amounts[i - 1];
        return amounts;
    }

    private int StretchOf(DateOnly day)
    {
        var (low, high) = (0, stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (stretches[middle].Start <= day) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
