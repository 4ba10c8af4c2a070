namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>The series of a measure that a contribution belongs to: the whole, one for each dimension, one for each pair.</summary>
internal sealed class MeasureSeries(Measure measure, Numbering<SeriesKey> series, RowValues values)
{
    private readonly int[] _numbers = new int[1 + measure.Dimensions.Count + measure.Pairs.Count];
    private readonly Dictionary<long, int>[] _byValue = [.. Enumerable.Range(0, measure.Dimensions.Count + measure.Pairs.Count).Select(_ => new Dictionary<long, int>())];
    private readonly int _whole = series.Of(SeriesKey.Whole(measure));

    /// <summary>Their numbers; good until the next call.</summary>
    public ReadOnlySpan<int> Of(in Contribution one)
    {
        var at = 0;
        _numbers[at] = _whole;
        foreach (var dimension in measure.Dimensions)
        {
            var byValue = _byValue[at];
            var key = values.NumberOf(one, dimension);
            if (!byValue.TryGetValue(key, out var number))
                byValue.Add(key, number = series.Of(SeriesKey.Of(measure, dimension, one.Value(dimension))));
            _numbers[++at] = number;
        }
        foreach (var (first, second) in measure.Pairs)
        {
            var byValue = _byValue[at];
            var key = ((long)values.NumberOf(one, first) << 32) | (uint)values.NumberOf(one, second);
            if (!byValue.TryGetValue(key, out var number))
                byValue.Add(key, number = series.Of(new SeriesKey(measure, first, one.Value(first), second, one.Value(second))));
            _numbers[++at] = number;
        }
        return _numbers;
    }
}
