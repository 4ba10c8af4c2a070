using System.Runtime.InteropServices;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// Sums contributions into totals by series, day and place. Series and places are numbered here as they come up; the store
/// gives them their lasting ids. Millions of sums must fit: a sum's key is one number.
/// </summary>
public sealed class TotalSums
{
    private const int PlaceBits = 20, DayBits = 20;

    private readonly Dictionary<long, long> _sums = [];
    private readonly Dictionary<SeriesKey, int> _seriesIds = [];
    private readonly Dictionary<PlaceKey, int> _placeIds = [];
    private readonly List<SeriesKey> _series = [];
    private readonly List<PlaceKey> _places = [];

    /// <summary>How many sums there are, zeros included.</summary>
    public int Count => _sums.Count;

    /// <summary>The series that came up; <see cref="TotalRow.Series"/> is the place in this list.</summary>
    public IReadOnlyList<SeriesKey> Series => _series;

    /// <summary>The places that came up; <see cref="TotalRow.Place"/> is the place in this list.</summary>
    public IReadOnlyList<PlaceKey> Places => _places;

    /// <summary>Adds contributions to every series that they belong to.</summary>
    /// <param name="contributions">What rows add.</param>
    /// <param name="sign">-1 takes them away.</param>
    public void Add(IReadOnlyList<Contribution> contributions, int sign = 1)
    {
        for (var i = 0; i < contributions.Count; i++)
        {
            var one = contributions[i];
            var at = ((long)one.Day.DayNumber << PlaceBits) | (uint)PlaceId(one.Row);
            var amount = (long)sign * one.Amount;
            var measure = one.Measure;
            Add(SeriesKey.Whole(measure), at, amount);
            foreach (var dimension in measure.Dimensions) Add(SeriesKey.Of(measure, dimension, one.Value(dimension)), at, amount);
            foreach (var (first, second) in measure.Pairs)
                Add(new SeriesKey(measure, first, one.Value(first), second, one.Value(second)), at, amount);
        }
    }

    /// <summary>The sums that are not zero.</summary>
    public IEnumerable<TotalRow> Rows() =>
        from sum in _sums
        where sum.Value != 0
        select new TotalRow((int)(sum.Key >> (PlaceBits + DayBits)), (int)(sum.Key >> PlaceBits) & ((1 << DayBits) - 1), (int)sum.Key & ((1 << PlaceBits) - 1), sum.Value);

    /// <summary>Forgets the sums, not the numbers of series and places.</summary>
    public void Clear() => _sums.Clear();

    private void Add(in SeriesKey series, long at, long amount)
    {
        var key = ((long)Number(_seriesIds, _series, series) << (PlaceBits + DayBits)) | at;
        CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _) += amount;
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

/// <summary>A total: the numbers of its series and place, its day's number, and the amount.</summary>
public readonly record struct TotalRow(int Series, int Day, int Place, long Amount);
