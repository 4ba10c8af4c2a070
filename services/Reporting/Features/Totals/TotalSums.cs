using System.Runtime.InteropServices;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// Sums contributions into totals by series, place and month, day by day. Series and places are numbered here as they come up;
/// the store gives them their lasting ids.
/// </summary>
public sealed class TotalSums
{
    private const int PlaceBits = 20, MonthBits = 16;

    private readonly Dictionary<long, long[]> _months = [];
    private readonly Dictionary<SeriesKey, int> _seriesIds = [];
    private readonly Dictionary<PlaceKey, int> _placeIds = [];
    private readonly List<SeriesKey> _series = [];
    private readonly List<PlaceKey> _places = [];

    /// <summary>How many months of series and places there are, those that sum to nothing included.</summary>
    public int Count => _months.Count;

    /// <summary>The series that came up; <see cref="MonthRow.Series"/> is the place in this list.</summary>
    public IReadOnlyList<SeriesKey> Series => _series;

    /// <summary>The places that came up; <see cref="MonthRow.Place"/> is the place in this list.</summary>
    public IReadOnlyList<PlaceKey> Places => _places;

    /// <summary>Adds contributions to every series that they belong to.</summary>
    /// <param name="contributions">What rows add.</param>
    /// <param name="sign">-1 takes them away.</param>
    public void Add(IReadOnlyList<Contribution> contributions, int sign = 1)
    {
        for (var i = 0; i < contributions.Count; i++)
        {
            var one = contributions[i];
            var at = ((long)Months.NumberOf(one.Day) << PlaceBits) | (uint)PlaceId(one.Row);
            var (day, amount) = (one.Day.Day - 1, (long)sign * one.Amount);
            var measure = one.Measure;
            Add(SeriesKey.Whole(measure), at, day, amount);
            foreach (var dimension in measure.Dimensions) Add(SeriesKey.Of(measure, dimension, one.Value(dimension)), at, day, amount);
            foreach (var (first, second) in measure.Pairs)
                Add(new SeriesKey(measure, first, one.Value(first), second, one.Value(second)), at, day, amount);
        }
    }

    /// <summary>The months that have an amount on some day.</summary>
    public IEnumerable<MonthRow> Rows() =>
        from month in _months
        let row = new MonthRow(
            (int)(month.Key >> (PlaceBits + MonthBits)), (int)(month.Key >> PlaceBits) & ((1 << MonthBits) - 1), (int)month.Key & ((1 << PlaceBits) - 1), month.Value)
        where !row.IsZero
        select row;

    /// <summary>Forgets the sums, not the numbers of series and places.</summary>
    public void Clear() => _months.Clear();

    private void Add(in SeriesKey series, long at, int day, long amount)
    {
        var key = ((long)Number(_seriesIds, _series, series) << (PlaceBits + MonthBits)) | at;
        ref var days = ref CollectionsMarshal.GetValueRefOrAddDefault(_months, key, out _);
        (days ??= new long[MonthRow.MostDays])[day] += amount;
    }

    private int PlaceId(RowDimensions row)
    {
        var id = Number(_placeIds, _places, new PlaceKey(row.Value(Dimension.Locality), row.Value(Dimension.Team)));
        return id < 1 << PlaceBits ? id : throw new InvalidOperationException("More than a million combinations of locality and team.");
    }

    private static int Number<TKey>(Dictionary<TKey, int> ids, List<TKey> keys, TKey key)
        where TKey : struct
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, key, out var known);
        if (known) return id;
        id = keys.Count;
        keys.Add(key);
        return id;
    }
}
