using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>The contacts of places by month, in and out: kept, folded and shown together with the totals.</summary>
internal static class ContactMonthStore
{
    /// <summary>Writes rows of a version that has none of them yet.</summary>
    public static void Insert(Tx tx, int version, IEnumerable<ContactMonth> rows)
    {
        var insert = tx.Prepare(ContactMonthSql.Insert);
        foreach (var row in rows) insert.Execute(version, row.Month, row.Place, row.Text());
    }

    /// <summary>Adds to the counts of a version; a month of a place where nothing is left goes.</summary>
    public static void Add(Tx tx, int version, IEnumerable<ContactMonth> rows)
    {
        var (find, insert) = (tx.Prepare(ContactMonthSql.CountsByKey), tx.Prepare(ContactMonthSql.Insert));
        var (update, delete) = (tx.Prepare(ContactMonthSql.Update), tx.Prepare(ContactMonthSql.Delete));
        foreach (var row in rows)
        {
            var stored = find.Text(version, row.Month, row.Place);
            var text = row.Text(stored);
            if (stored is null) insert.Execute(version, row.Month, row.Place, text);
            else if (text.Length == 0) delete.Execute(version, row.Month, row.Place);
            else update.Execute(version, row.Month, row.Place, text);
        }
    }

    /// <summary>Notes what a commit changed while a version is being built.</summary>
    public static void InsertChanges(Tx tx, long commit, IEnumerable<ContactMonth> rows)
    {
        var insert = tx.Prepare(ContactMonthSql.InsertChange);
        foreach (var row in rows) insert.Execute(commit, row.Month, row.Place, row.Text());
    }

    /// <summary>What the commits after one changed, summed.</summary>
    public static async Task<IReadOnlyList<ContactMonth>> ListChangesAfterAsync(Tx tx, long commit)
    {
        var sums = new Dictionary<(int, int), ContactMonth>();
        foreach (var change in await tx.ListAsync<Row>(ContactMonthSql.ListChangesAfter, new { after = commit }))
        {
            if (!sums.TryGetValue((change.Month, change.Place), out var sum)) sums.Add((change.Month, change.Place), sum = new(change.Month, change.Place, []));
            sum.Add(change.Counts);
        }
        return [.. sums.Values.Where(row => !row.IsZero)];
    }

    /// <summary>Deletes what is neither shown nor being built.</summary>
    public static async Task DeleteOtherVersionsAsync(Tx tx)
    {
        var state = await TotalsStateStore.ReadAsync(tx);
        await tx.ExecuteAsync(ContactMonthSql.DeleteOtherVersions,
            new { shown = state.ShownVersion, building = state.Mode == TotalsMode.Building ? state.BuildingVersion : state.ShownVersion });
    }

    private sealed record Row
    {
        public required int Month { get; init; }
        public required int Place { get; init; }
        public required string Counts { get; init; }
    }
}
