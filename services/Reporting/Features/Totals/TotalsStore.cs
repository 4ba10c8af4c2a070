using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Sums as they are stored, in the order of their tables.</summary>
internal readonly record struct SumRows(MonthRow[] Totals, ContactMonth[] Contacts);

/// <summary>Totals in.</summary>
internal sealed class TotalsStore(SeriesBook book)
{
    /// <summary>The sums under lasting ids, by place and of all places together, in the order of the table.</summary>
    public async Task<SumRows> RowsAsync(Tx tx, TotalSums sums)
    {
        var series = await book.SeriesIdsAsync(tx, sums.Series);
        var places = await book.PlaceIdsAsync(tx, sums.Places);
        var byPlace = sums.Rows().Select(row => row with { Series = series[row.Series], Place = places[row.Place] }).ToList();
        MonthRow[] rows = [.. byPlace, .. MonthRow.AllPlaces(byPlace)];
        Array.Sort(rows, (a, b) => (a.Series, a.Place, a.Month).CompareTo((b.Series, b.Place, b.Month)));
        return new(rows, [.. sums.ContactMonths().Select(month => month with { Place = places[month.Place] }).OrderBy(month => (month.Month, month.Place))]);
    }

    /// <summary>Adds sums to a version: its totals, and its months of contacts.</summary>
    public static void Add(Tx tx, int version, SumRows rows)
    {
        Add(tx, version, rows.Totals);
        ContactMonthStore.Add(tx, version, rows.Contacts);
    }

    /// <summary>Notes the sums of a commit while a version is being built.</summary>
    public static void InsertChanges(Tx tx, long commit, SumRows rows)
    {
        InsertChanges(tx, commit, rows.Totals);
        ContactMonthStore.InsertChanges(tx, commit, rows.Contacts);
    }

    /// <summary>Adds to a version what the commits after one changed.</summary>
    public static async Task AddChangesAsync(Tx tx, int version, long after)
    {
        Add(tx, version, await ListChangesAfterAsync(tx, after));
        ContactMonthStore.Add(tx, version, await ContactMonthStore.ListChangesAfterAsync(tx, after));
    }

    /// <summary>Writes rows of a version that has none of them yet.</summary>
    public static void Insert(Tx tx, int version, IEnumerable<MonthRow> rows)
    {
        var insert = tx.Prepare(TotalsSql.Insert);
        foreach (var row in rows) insert.Execute(version, row.Series, row.Place, row.Month, row.Amount, row.DaysText());
    }

    /// <summary>Adds to the totals of a version; what comes to nothing goes.</summary>
    public static void Add(Tx tx, int version, IEnumerable<MonthRow> rows)
    {
        var (find, insert) = (tx.Prepare(TotalsSql.DaysByKey), tx.Prepare(TotalsSql.Insert));
        var (update, delete) = (tx.Prepare(TotalsSql.Update), tx.Prepare(TotalsSql.Delete));
        foreach (var row in rows)
        {
            var sum = row with { Days = [.. row.Days] };
            var stored = find.Text(version, row.Series, row.Place, row.Month);
            MonthRow.Add(stored, sum.Days);
            if (stored is null) insert.Execute(version, sum.Series, sum.Place, sum.Month, sum.Amount, sum.DaysText());
            else if (sum.IsZero) delete.Execute(version, sum.Series, sum.Place, sum.Month);
            else update.Execute(version, sum.Series, sum.Place, sum.Month, sum.Amount, sum.DaysText());
        }
    }

    private static void InsertChanges(Tx tx, long commit, IEnumerable<MonthRow> rows)
    {
        var insert = tx.Prepare(TotalsSql.InsertChange);
        foreach (var row in rows) insert.Execute(commit, row.Series, row.Month, row.Place, row.DaysText());
    }

    private static async Task<IReadOnlyList<MonthRow>> ListChangesAfterAsync(Tx tx, long commit)
    {
        var sums = new Dictionary<(int, int, int), MonthRow>();
        foreach (var change in await tx.ListAsync<Change>(TotalsSql.ListChangesAfter, new { after = commit }))
        {
            var key = (change.Series, change.Month, change.Place);
            if (!sums.TryGetValue(key, out var row)) sums.Add(key, row = new(change.Series, change.Month, change.Place, new long[MonthRow.MostDays]));
            MonthRow.Add(change.Days, row.Days);
        }
        return [.. sums.Values.Where(row => !row.IsZero)];
    }

    /// <summary>Versions that are neither shown nor being built, and the highest id of a series.</summary>
    public static async Task<(IReadOnlyList<int> Versions, int LastSeries)> OtherVersionsAsync(Session session)
    {
        var state = await TotalsStateStore.ReadAsync(session);
        var versions = await session.ListAsync<int>(TotalsSql.ListOtherVersions, new { shown = state.ShownVersion, building = state.Mode == TotalsMode.Building ? state.BuildingVersion : state.ShownVersion });
        return (versions, await session.OneAsync<int>(TotalsSql.LastSeries));
    }

    /// <summary>Deletes the totals of some series of a version.</summary>
    public static Task DeleteAsync(Tx tx, int version, int first, int last) => tx.ExecuteAsync(TotalsSql.DeleteSome, new { version, first, last });

    private sealed record Change
    {
        public required int Series { get; init; }
        public required int Month { get; init; }
        public required int Place { get; init; }
        public required string Days { get; init; }
    }
}
