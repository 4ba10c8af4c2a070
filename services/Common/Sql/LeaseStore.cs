namespace CsWorkPerf.Common.Sql;

/// <summary>A lease as it is stored: the holder's name, and until when it is good (UTC) unless it is renewed.</summary>
internal sealed record LeaseRow(string Holder, string Until);

/// <summary>A service's lease, in and out.</summary>
internal static class LeaseStore
{
    public static Task<LeaseRow?> FindAsync(Session session) => session.OneAsync<LeaseRow>(LeaseSql.Find);

    public static async Task StoreAsync(Tx tx, string holder, DateTimeOffset until)
    {
        var row = new { holder, until = Instant.Text(until) };
        if (await tx.ExecuteAsync(LeaseSql.Update, row) == 0) await tx.ExecuteAsync(LeaseSql.Insert, row);
    }

    public static Task DeleteAsync(Tx tx, string holder) => tx.ExecuteAsync(LeaseSql.Delete, new { holder });
}
