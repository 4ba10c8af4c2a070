using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// The lasting ids of series and places. What is committed is remembered; what a transaction adds or reads is not before it is
/// stored, since it may yet be undone.
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
            var last = Volatile.Read(ref _last);
            // These too may come from work that is undone with this one: SQLite's writer commits many commands together.
            var unsure = new Dictionary<TKey, int>();
            foreach (var row in await tx.ListAsync<TRow>(listAfter, new { after = last }))
                last = Math.Max(last, unsure[keyOf(row)] = idOf(row));
            lock (_ids)
            {
                var ids = keys.Select(key => _ids.TryGetValue(key, out var id) || unsure.TryGetValue(key, out id) ? id : Add(key)).ToArray();
                if (unsure.Count > 0) tx.OnStored(() => Remember(unsure));
                return ids;
            }

            int Add(TKey key)
            {
                insert(++last, key);
                unsure.Add(key, last);
                return last;
            }
        }

        // What was read after the last remembered id is remembered with it, so that none is left out.
        private void Remember(Dictionary<TKey, int> stored)
        {
            lock (_ids)
                foreach (var (key, id) in stored)
                {
                    _ids[key] = id;
                    _last = Math.Max(_last, id);
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
