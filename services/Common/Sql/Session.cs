using System.Data.Common;
using Dapper;

namespace CsWorkPerf.Common.Sql;

/// <summary>
/// One consistent view of a service's database, for a store to read from. Values are matched to parameters and columns by
/// name. Not safe for use by two threads at once.
/// </summary>
public class Session(DbConnection connection, DbTransaction? transaction, Dialect dialect, CancellationToken cancellation)
{
    public Dialect Dialect => dialect;

    public async Task<IReadOnlyList<T>> ListAsync<T>(SqlText sql, object? values = null) =>
        dialect == Dialect.Sqlite
            ? connection.Query<T>(Command(sql, values)).AsList()
            : (await connection.QueryAsync<T>(Command(sql, values))).AsList();

    /// <summary>The only row, or nothing. Two rows are a bug and throw.</summary>
    public Task<T?> OneAsync<T>(SqlText sql, object? values = null) =>
        dialect == Dialect.Sqlite
            ? Task.FromResult(connection.QuerySingleOrDefault<T>(Command(sql, values)))
            : connection.QuerySingleOrDefaultAsync<T>(Command(sql, values));

    /// <summary>Rows one by one, for more than should be held in memory.</summary>
    public IEnumerable<T> Stream<T>(SqlText sql, object? values = null) =>
        connection.Query<T>(Command(sql, values, CommandFlags.None));

    private protected Task<int> ExecuteCoreAsync(SqlText sql, object? values) =>
        dialect == Dialect.Sqlite
            ? Task.FromResult(connection.Execute(Command(sql, values)))
            : connection.ExecuteAsync(Command(sql, values));

    private protected DbConnection Connection => connection;
    private protected DbTransaction? Transaction => transaction;

    private CommandDefinition Command(SqlText sql, object? values, CommandFlags flags = CommandFlags.Buffered) =>
        new(sql.For(dialect), values, transaction, flags: flags, cancellationToken: cancellation);
}
