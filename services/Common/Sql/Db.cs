using CsWorkPerf.Common.Errors;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.Common.Sql;

/// <summary>Which writes go first: people's, then imports, whose chunks should take at most 50 ms each.</summary>
public enum WriteQueue
{
    People,
    Import
}

/// <summary>A service's database. <see cref="WriteAsync{T}"/> is the one way to write to it.</summary>
public abstract class Db : IAsyncDisposable
{
    private readonly IWriter _writer;
    private readonly SqlServerReader _reader;

    protected Db(string service, DataSettings settings)
    {
        TypeHandlers.Register();
        SqliteConnections.Prepare();
        Service = service;
        Settings = settings;
        _writer = settings.Dialect == Dialect.Sqlite
            ? new SqliteWriter(settings)
            : new SqlServerWriter(settings.ConnectionString);
        _reader = new SqlServerReader(settings.ConnectionString);
    }

    public string Service { get; }
    public Dialect Dialect => Settings.Dialect;
    internal DataSettings Settings { get; }

    /// <summary>Set after every commit that stored events.</summary>
    internal EventsStored EventsStored => _writer.EventsStored;

    /// <summary>
    /// Runs <paramref name="work"/> and stores what it did, its events included, before returning: all or nothing. The work
    /// may be run more than once and awaits nothing but its <see cref="Tx"/>.
    /// </summary>
    /// <exception cref="StorageUnavailable">The disk is full, or the database cannot be written; nothing was stored.</exception>
    public Task<T> WriteAsync<T>(Func<Tx, Task<T>> work, CancellationToken cancellation, WriteQueue queue = WriteQueue.People) =>
        _writer.WriteAsync(work, queue, cancellation);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<Tx, Task> work, CancellationToken cancellation, WriteQueue queue = WriteQueue.People) =>
        _writer.WriteAsync(async tx => { await work(tx); return true; }, queue, cancellation);

    /// <summary>Runs <paramref name="work"/> on one consistent view of what is stored.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Dialect == Dialect.Sqlite ? await ReadSqliteAsync(work, cancellation) : await _reader.ReadAsync(work, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<T> ReadSqliteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        var connection = SqliteConnections.OpenReader(Settings.ConnectionString);
        try
        {
            return await ReadSqliteAsync(connection, work, cancellation);
        }
        finally
        {
            SqliteConnections.CloseReader(connection);
        }
    }

    private static async Task<T> ReadSqliteAsync<T>(SqliteConnection connection, Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        using var interrupt = cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
        connection.Run("begin");
        try
        {
            return await work(new Session(connection, null, Dialect.Sqlite, cancellation));
        }
        catch (SqliteException e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
        catch (SqliteException e) when (SqliteWriter.IsStorageFault(e))
        {
            throw SqliteWriter.Unavailable(e);
        }
        finally
        {
            connection.Run("rollback");
        }
    }
}

/// <summary>The database of <typeparamref name="TService"/>: <c>ConnectionStrings:&lt;Service&gt;</c>.</summary>
public sealed class Db<TService>(DataSettings settings) : Db(TService.Name, settings)
    where TService : IService;

/// <summary>One engine's way to store commands.</summary>
internal interface IWriter : IAsyncDisposable
{
    EventsStored EventsStored { get; }
    Task<T> WriteAsync<T>(Func<Tx, Task<T>> work, WriteQueue queue, CancellationToken cancellation);
}
