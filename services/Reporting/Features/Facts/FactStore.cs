using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>The rows of a table of facts, whatever they are.</summary>
internal abstract class FactStore(FactTable table)
{
    /// <summary>The service that tells of them.</summary>
    public string Source => table.Source;

    public Task<long> CountAsync(Session session) => session.OneAsync<long>(table.Count);

    public async Task DeleteAllAsync(Tx tx)
    {
        await tx.ExecuteAsync(table.DeleteAll);
        await tx.ExecuteAsync(FactQuerySql.DeleteAllQueries, new { fact = table.Name });
    }

    /// <summary>While many facts are taken in no group is asked for, and an index over random ids costs more than all the rest.</summary>
    public async Task DropIndexAsync(Tx tx)
    {
        if (table.DropIndex is { } sql) await tx.ExecuteAsync(sql);
    }

    /// <summary>Makes the index again, if it is not there.</summary>
    public async Task CreateIndexAsync(Tx tx)
    {
        if (table.CreateIndex is { } sql) await tx.ExecuteAsync(sql);
    }
}

/// <summary>Rows of one kind of fact, in and out.</summary>
/// <param name="table">Where they are.</param>
/// <param name="kind">How they are read and measured.</param>
/// <param name="queriesOf">What looks wrong in one.</param>
internal sealed class FactStore<TFact>(FactTable<TFact> table, FactKind<TFact> kind, Func<TFact, IReadOnlyList<string>> queriesOf) : FactStore(table)
    where TFact : IFact
{
    public FactKind<TFact> Kind => kind;

    /// <summary>The version of each fact that is stored.</summary>
    public async Task<Dictionary<string, long>> ListVersionsAsync(Session session, IEnumerable<string> ids) =>
        (await ByKeys.ListAsync<StoredVersion>(session, table.ListVersions, ids)).ToDictionary(row => row.Id, row => row.Version);

    public void Insert(Tx tx, TFact fact)
    {
        tx.Prepare(table.Insert).Execute(table.Values(fact));
        AddQueries(tx, fact);
    }

    public void Update(Tx tx, TFact fact)
    {
        tx.Prepare(table.Update).Execute(table.Values(fact));
        tx.Prepare(FactQuerySql.DeleteQueries).Execute(table.Name, fact.Id);
        AddQueries(tx, fact);
    }

    private void AddQueries(Tx tx, TFact fact)
    {
        foreach (var rule in queriesOf(fact)) tx.Prepare(FactQuerySql.InsertQuery).Execute(table.Name, fact.Id, rule);
    }

    private sealed record StoredVersion
    {
        public required string Id { get; init; }
        public required long Version { get; init; }
    }
}
