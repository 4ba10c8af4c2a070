using CsWorkPerf.Common.Errors;
using Microsoft.Data.SqlClient;

namespace CsWorkPerf.Common.Sql;

/// <summary>On SQL Server every command is a transaction of its own; one chosen as the victim of a deadlock runs again.</summary>
internal sealed class SqlServerWriter(string connectionString) : IWriter
{
    private const int Deadlock = 1205;
    private const int MostTries = 4;

    public EventsStored EventsStored { get; } = new();

    public async Task<T> WriteAsync<T>(Func<Tx, Task<T>> work, WriteQueue queue, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(work, cancellation);
            }
            catch (SqlException e) when (e.Number == Deadlock && attempt < MostTries)
            {
                // Another command won; this one starts over with what the winner stored.
            }
            catch (SqlException e) when (e.Number is 1105 or 9002)
            {
                throw new StorageUnavailable("The database's disk is full. Nothing was stored; make room and try again.", full: true, e);
            }
            catch (SqlException e) when (e.Number is -2 or -1 or 2 or 53)
            {
                throw new StorageUnavailable("The database does not answer. Try again.", full: false, e);
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> WriteOnceAsync<T>(Func<Tx, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        using var statements = new StatementCache();
        var tx = new Tx(connection, transaction, Dialect.SqlServer, statements, cancellation);
        var result = await work(tx);
        Outbox.AppendUnnumbered(tx.Events, tx);
        await transaction.CommitAsync(CancellationToken.None);
        if (tx.Events.Count > 0) EventsStored.Set();
        return result;
    }
}
