using System.Data.Common;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Common.Sql;

/// <summary>
/// One command's changes: everything done through it, its events included, is stored together or not at all. The work given
/// to <see cref="Db.WriteAsync{T}"/> may be run again, so it must be repeatable, and it awaits nothing but this.
/// </summary>
public sealed class Tx(DbConnection connection, DbTransaction? transaction, Dialect dialect, StatementCache statements, CancellationToken cancellation)
    : Session(connection, transaction, dialect, cancellation)
{
    private List<OutboxEvent>? _events;
    private List<Action>? _onStored;

    /// <summary>The number of rows changed.</summary>
    public Task<int> ExecuteAsync(SqlText sql, object? values = null) => ExecuteCoreAsync(sql, values);

    /// <summary>
    /// A statement kept prepared on the writing connection, for what runs for every row of an import. Parameters are named
    /// <c>@0, @1, ...</c> in the text.
    /// </summary>
    public Statement Prepare(SqlText sql) => statements.Get(Connection, Transaction, sql.For(Dialect));

    /// <summary>Tells the other services, once the transaction is stored. <paramref name="live"/> events start work elsewhere.</summary>
    public void Publish(IEvent change, bool live) => (_events ??= []).Add(OutboxEvent.Of(change, live));

    /// <summary>
    /// Remembers something in memory once the transaction is stored, and not before: until then it may be undone and run again.
    /// <paramref name="remember"/> must not throw.
    /// </summary>
    public void OnStored(Action remember) => (_onStored ??= []).Add(remember);

    internal void Stored() => _onStored?.ForEach(remember => remember());

    internal IReadOnlyList<OutboxEvent> Events => _events ?? (IReadOnlyList<OutboxEvent>)[];
}
