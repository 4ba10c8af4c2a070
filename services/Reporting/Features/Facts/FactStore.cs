using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>Rows of one kind of fact, in and out.</summary>
internal sealed class FactStore<TFact>(FactTable<TFact> table)
    where TFact : IFact
{
    public Task<IReadOnlyList<TFact>> ListByIdsAsync(Session session, IEnumerable<string> ids) => ByKeys.ListAsync<TFact>(session, table.ListByIds, ids);

    public Task<IReadOnlyList<TFact>> ListByChildrenAsync(Session session, IEnumerable<string> children) =>
        ByKeys.ListAsync<TFact>(session, table.ListByChildren, children);

    /// <summary>The version of each fact that is stored.</summary>
    public async Task<Dictionary<string, long>> ListVersionsAsync(Session session, IEnumerable<string> ids) =>
        (await ByKeys.ListAsync<StoredVersion>(session, table.ListVersions, ids)).ToDictionary(row => row.Id, row => row.Version);

    /// <summary>Every fact under the record that stands for its child, a child's one after the other.</summary>
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

    private sealed record StoredVersion
    {
        public required string Id { get; init; }
        public required long Version { get; init; }
    }
}
