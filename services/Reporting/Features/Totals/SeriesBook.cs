using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// The lasting ids of series and places. What is committed is remembered; what a transaction adds is not, since it may yet be
/// undone: the next one finds it in the table.
/// </summary>
internal sealed class SeriesBook
{
    private readonly Known<SeriesRow, (string Measure, string Dimension, string Value, string Dimension2, string Value2)> _series = new(
        TotalsSql.ListSeriesAfter, row => row.SeriesId, row => (row.Measure, row.Dimension, row.Value, row.Dimension2, row.Value2));

    private readonly Known<PlaceRow, PlaceKey> _places = new(
        TotalsSql.ListPlacesAfter, row => row.PlaceId, row => new PlaceKey(row.Locality, row.Team));

    /// <summary>The id of each series, in order; new ones are stored.</summary>
    public Task<int[]> SeriesIdsAsync(Tx tx, IReadOnlyList<SeriesKey> series) => _series.IdsAsync(
        tx,
        [.. series.Select(one => (one.Measure.Name, Dimensions.NameOf(one.Dimension), one.Value, Dimensions.NameOf(one.Dimension2), one.Value2))],
        (id, key) => tx.Prepare(TotalsSql.InsertSeries).Execute(id, key.Item1, key.Item2, key.Item3, key.Item4, key.Item5));

    /// <summary>The id of each place, in order; new ones are stored.</summary>
    public Task<int[]> PlaceIdsAsync(Tx tx, IReadOnlyList<PlaceKey> places) => _places.IdsAsync(
        tx, places, (id, key) => tx.Prepare(TotalsSql.InsertPlace).Execute(id, key.Locality, key.Team));

    private sealed class Known<TRow, TKey>(SqlText listAfter, Func<TRow, int> idOf, Func<TRow, TKey> keyOf)
        where TKey : notnull
    {
        private readonly Dictionary<TKey, int> _ids = [];
        private int _last;

        public async Task<int[]> IdsAsync(Tx tx, IReadOnlyList<TKey> keys, Action<int, TKey> insert)
        {
            var rows = await tx.ListAsync<TRow>(listAfter, new { after = Volatile.Read(ref _last) });
            lock (_ids)
            {
                foreach (var row in rows)
                {
                    _ids[keyOf(row)] = idOf(row);
                    _last = Math.Max(_last, idOf(row));
                }
                var next = _last;
                return [.. keys.Select(key => _ids.TryGetValue(key, out var id) ? id : Add(key))];

                int Add(TKey key)
                {
                    insert(++next, key);
                    return next;
                }
            }
        }
    }

    private sealed record SeriesRow
    {
        public required int SeriesId { get; init; }
        public required string Measure { get; init; }
        public required string Dimension { get; init; }
        public required string Value { get; init; }
        public required string Dimension2 { get; init; }
        public required string Value2 { get; init; }
    }

    private sealed record PlaceRow
    {
        public required int PlaceId { get; init; }
        public required string Locality { get; init; }
        public required string Team { get; init; }
    }
}
