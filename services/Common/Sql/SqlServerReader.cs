using System.Data;
using CsWorkPerf.Common.Errors;
using Microsoft.Data.SqlClient;

namespace CsWorkPerf.Common.Sql;

/// <summary>
/// One consistent view on SQL Server: a snapshot, which hinders no writer, where the database allows it; else a serializable
/// transaction, which is as right and slower.
/// </summary>
internal sealed class SqlServerReader(string connectionString)
{
    private const int SnapshotNotAllowed = 3952;
    private const string Collation = "Latin1_General_100_BIN2";
    private const string ReadCollation = "select convert(nvarchar(128), databasepropertyex(db_name(), 'Collation'))";
    private const string Allow = "alter database current set allow_snapshot_isolation on";

    private IsolationLevel _level = IsolationLevel.Snapshot;

    public Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation) => SqlServerCalls.RunAsync(async () =>
    {
        try
        {
            return await ReadOnceAsync(work, _level, cancellation);
        }
        catch (SqlException e) when (e.Number == SnapshotNotAllowed)
        {
            _level = IsolationLevel.Serializable;
            return await ReadOnceAsync(work, _level, cancellation);
        }
    });

    /// <summary>
    /// Checks that text is compared letter for letter, as SQLite and C# do: under another collation two ids that differ in case
    /// would be one, and a key would be looked for in vain by its index.
    /// </summary>
    /// <exception cref="BadSetting">The database was created with another collation.</exception>
    public static async Task CheckCollationAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new SqlCommand(ReadCollation, connection);
        if (await command.ExecuteScalarAsync(cancellation) is var found && found as string != Collation)
            throw new BadSetting(
                $"The database {connection.Database} has the collation {found}; create it with: create database [{connection.Database}] collate {Collation}");
    }

    /// <summary>Allows snapshots in the database. A server or a sign-in that may not goes without.</summary>
    public static async Task AllowSnapshotsAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new SqlCommand(Allow, connection);
        try
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (SqlException) when (!cancellation.IsCancellationRequested)
        {
            // Reads are serializable then.
        }
    }

    private async Task<T> ReadOnceAsync<T>(Func<Session, Task<T>> work, IsolationLevel level, CancellationToken cancellation)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(level, cancellation);
        return await work(new Session(connection, transaction, Dialect.SqlServer, cancellation));
    }
}
