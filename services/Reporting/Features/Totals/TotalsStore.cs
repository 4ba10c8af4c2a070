using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Totals by day and month, in.</summary>
internal sealed class TotalsStore(SeriesBook book)
{
    /// <summary>The sums under lasting ids, in the order of the tables.</summary>
    public async Task<TotalRow[]> RowsAsync(Tx tx, TotalSums sums)
    {
        var series = await book.SeriesIdsAsync(tx, sums.Series);
        var places = await book.PlaceIdsAsync(tx, sums.Places);
        var rows = sums.Rows().Select(row => row with { Series = series[row.Series], Place = places[row.Place] }).ToArray();
        Array.Sort(rows, InOrder);
        return rows;
    }

    /// <summary>Adds to the totals of a version; rows in the order of the table.</summary>
    public static void Add(Tx tx, int version, IReadOnlyList<TotalRow> rows)
    {
        var (update, insert) = (tx.Prepare(TotalsSql.AddDaily), tx.Prepare(TotalsSql.InsertDaily));
        foreach (var row in rows) Add(update, insert, version, row);
        (update, insert) = (tx.Prepare(TotalsSql.AddMonthly), tx.Prepare(TotalsSql.InsertMonthly));
        foreach (var row in ByMonth(rows)) Add(update, insert, version, row);
    }

    /// <summary>Writes rows of a version that has none with their keys yet.</summary>
    public static void InsertDaily(Tx tx, int version, IEnumerable<TotalRow> rows) => Insert(tx.Prepare(TotalsSql.InsertDaily), version, rows);

    /// <inheritdoc cref="InsertDaily"/>
    public static void InsertMonthly(Tx tx, int version, IEnumerable<TotalRow> rows) => Insert(tx.Prepare(TotalsSql.InsertMonthly), version, rows);

    /// <summary>Notes what a commit changed while a version is being built.</summary>
    public static void InsertChanges(Tx tx, long commit, IEnumerable<TotalRow> rows)
    {
        var insert = tx.Prepare(TotalsSql.InsertChange);
        foreach (var row in rows) insert.Execute(commit, row.Series, row.Day, row.Place, row.Amount);
    }

    /// <summary>What the commits after one changed.</summary>
    public static Task<IReadOnlyList<TotalRow>> ListChangesAfterAsync(Tx tx, long commit) =>
        tx.ListAsync<TotalRow>(TotalsSql.ListChangesAfter, new { after = commit });

    /// <summary>The rows' sums by month, whose number takes the place of the day's; in the order of the table.</summary>
    public static List<TotalRow> ByMonth(IReadOnlyList<TotalRow> rows)
    {
        var sums = new Dictionary<(int Series, int Month, int Place), long>();
        foreach (var row in rows)
        {
            var key = (row.Series, Months.NumberOf(row.Day), row.Place);
            sums[key] = sums.GetValueOrDefault(key) + row.Amount;
        }
        var months = sums.Where(sum => sum.Value != 0).Select(sum => new TotalRow(sum.Key.Series, sum.Key.Month, sum.Key.Place, sum.Value)).ToList();
        months.Sort(InOrder);
        return months;
    }

    /// <summary>Versions that are neither shown nor being built, and the highest id of a series.</summary>
    public static async Task<(IReadOnlyList<int> Versions, int LastSeries)> OtherVersionsAsync(Session session)
    {
        var state = await TotalsStateStore.ReadAsync(session);
        var versions = await session.ListAsync<int>(TotalsSql.ListOtherVersions, new { shown = state.ShownVersion, building = state.BuildingVersion });
        return (versions, await session.OneAsync<int>(TotalsSql.LastSeries));
    }

    /// <summary>Deletes the totals of some series of a version.</summary>
    public static async Task DeleteAsync(Tx tx, int version, int first, int last)
    {
        await tx.ExecuteAsync(TotalsSql.DeleteDaily, new { version, first, last });
        await tx.ExecuteAsync(TotalsSql.DeleteMonthly, new { version, first, last });
    }

    private static void Add(Statement update, Statement insert, int version, TotalRow row)
    {
        if (update.Execute(version, row.Series, row.Day, row.Place, row.Amount) == 0)
            insert.Execute(version, row.Series, row.Day, row.Place, row.Amount);
    }

    private static void Insert(Statement insert, int version, IEnumerable<TotalRow> rows)
    {
        foreach (var row in rows) insert.Execute(version, row.Series, row.Day, row.Place, row.Amount);
    }

    private static int InOrder(TotalRow a, TotalRow b) =>
        a.Series != b.Series ? a.Series.CompareTo(b.Series) : a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Place.CompareTo(b.Place);
}
