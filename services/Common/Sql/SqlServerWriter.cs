using System.Data;
using Microsoft.Data.SqlClient;

namespace CsWorkPerf.Common.Sql;

/// <summary>
/// On SQL Server every command is a transaction of its own, serializable: what a command has read and decided upon holds until
/// it is stored, as it does behind SQLite's one writer.
/// </summary>
internal sealed class SqlServerWriter(string connectionString) : IWriter
{
    public EventsStored EventsStored { get; } = new();

    public Task<T> WriteAsync<T>(Func<Tx, Task<T>> work, WriteQueue queue, CancellationToken cancellation) =>
        SqlServerCalls.RunAsync(() => WriteOnceAsync(work, cancellation));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> WriteOnceAsync<T>(Func<Tx, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        using var statements = new StatementCache();
        var tx = new Tx(connection, transaction, Dialect.SqlServer, statements, cancellation);
        var result = await work(tx);
        Outbox.AppendUnnumbered(tx.Events, tx);
        await transaction.CommitAsync(CancellationToken.None);
        tx.Stored();
        if (tx.Events.Count > 0) EventsStored.Set();
        return result;
    }
}
