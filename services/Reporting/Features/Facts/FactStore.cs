using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>Rows of one kind of fact, in and out.</summary>
internal sealed class FactStore<TFact>(FactTable<TFact> table)
    where TFact : IFact
{
    // SQL Server takes 2,100 parameters at most.
    private const int MostKeys = 500;

    public Task<IReadOnlyList<TFact>> ListByIdsAsync(Session session, IEnumerable<string> ids) => ListAsync<TFact>(session, table.ListByIds, ids);

    public Task<IReadOnlyList<TFact>> ListByChildrenAsync(Session session, IEnumerable<string> children) =>
        ListAsync<TFact>(session, table.ListByChildren, children);

    /// <summary>The version of each fact that is stored.</summary>
    public async Task<Dictionary<string, long>> ListVersionsAsync(Session session, IEnumerable<string> ids) =>
        (await ListAsync<StoredVersion>(session, table.ListVersions, ids)).ToDictionary(row => row.Id, row => row.Version);

    /// <summary>Every fact, a child's one after the other.</summary>
    public IEnumerable<TFact> ListByGroup(Session session) => session.Stream<TFact>(table.ListByGroup);

    public Task<long> CountAsync(Session session) => session.OneAsync<long>(table.Count);

    public void Insert(Tx tx, TFact fact, IReadOnlyList<string> queries)
    {
        tx.Prepare(table.Insert).Execute(table.Values(fact));
        AddQueries(tx, fact, queries);
    }

    public void Update(Tx tx, TFact fact, IReadOnlyList<string> queries)
    {
        tx.Prepare(table.Update).Execute(table.Values(fact));
        tx.Prepare(FactQuerySql.DeleteQueries).Execute(table.Name, fact.Id);
        AddQueries(tx, fact, queries);
    }

    public async Task DeleteAllAsync(Tx tx)
    {
        await tx.ExecuteAsync(table.DeleteAll);
        await tx.ExecuteAsync(FactQuerySql.DeleteAllQueries, new { fact = table.Name });
    }

    /// <summary>While many facts are taken in no group is asked for, and an index over random ids costs more than all the rest.</summary>
    public Task DropChildIndexAsync(Tx tx) => tx.ExecuteAsync(table.DropChildIndex);

    /// <summary>Makes the index again, if it is not there.</summary>
    public Task CreateChildIndexAsync(Tx tx) => tx.ExecuteAsync(table.CreateChildIndex);

    private void AddQueries(Tx tx, TFact fact, IReadOnlyList<string> queries)
    {
        foreach (var rule in queries) tx.Prepare(FactQuerySql.InsertQuery).Execute(table.Name, fact.Id, rule);
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(Session session, SqlText sql, IEnumerable<string> keys)
    {
        var all = new List<T>();
        foreach (var some in keys.Chunk(MostKeys)) all.AddRange(await session.ListAsync<T>(sql, new { Keys = Padded(some) }));
        return all;
    }

    /// <summary>Few lengths, so that few statements are prepared and kept; a key that comes twice finds its row once.</summary>
    private static string[] Padded(string[] keys)
    {
        var length = keys.Length switch { <= 2 => keys.Length, <= 8 => 8, <= 64 => 64, _ => MostKeys };
        return length == keys.Length ? keys : [.. keys, .. Enumerable.Repeat(keys[^1], length - keys.Length)];
    }

    private sealed record StoredVersion
    {
        public required string Id { get; init; }
        public required long Version { get; init; }
    }
}
