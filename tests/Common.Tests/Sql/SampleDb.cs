using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Common.Tests.Sql;

internal sealed class SampleService : IService
{
    public static string Name => "sample";
}

/// <summary>A real database of its own, SQLite in a folder or on the SQL Server at hand, with Common's tables and one table of notes.</summary>
internal sealed class SampleDb : IAsyncDisposable
{
    private static readonly SqlText CreateNotes = new(
        sqlite: "create table [notes] ([id] integer primary key, [text] text not null unique)",
        sqlServer: "create table [notes] ([id] bigint identity(1,1) not null primary key, [text] nvarchar(400) not null unique)");

    private readonly Dialect _engine;
    private readonly string? _disk;
    private readonly DirectoryInfo _folder;
    private readonly string _connectionString;

    private SampleDb(Dialect engine, string? disk, string? connectionString)
    {
        (_engine, _disk) = (engine, disk);
        _folder = disk is null ? Directory.CreateTempSubdirectory("cswp-db-") : new DirectoryInfo(disk);
        _connectionString = connectionString ?? $"Data Source={File}";
    }

    public Db<SampleService> Db { get; private set; } = null!;

    /// <summary>The file, of SQLite.</summary>
    public string File => Path.Combine(_folder.FullName, "sample.db");

    /// <param name="engine">Where there is no SQL Server, its tests are skipped.</param>
    /// <param name="disk">A folder for SQLite's file; by default one of its own.</param>
    public static async Task<SampleDb> StartAsync(Dialect engine, string? disk = null)
    {
        var sample = new SampleDb(engine, disk, engine == Dialect.SqlServer ? await SqlServer.CreateDatabaseAsync() : null);
        sample.Open();
        await Migrator.MigrateAsync(sample.Db, typeof(SampleDb).Assembly, TimeProvider.System, CancellationToken.None);
        await sample.Db.WriteAsync(tx => tx.ExecuteAsync(CreateNotes), CancellationToken.None);
        return sample;
    }

    /// <summary>Opens it again, as after a restart.</summary>
    public async Task ReopenAsync()
    {
        await Db.DisposeAsync();
        Open();
    }

    public Task AddAsync(string text, CancellationToken cancellation = default) => Db.WriteAsync(async tx =>
    {
        await tx.ExecuteAsync("insert into [notes] ([text]) values (@text)", new { text });
        tx.Publish(new TokenRevoked { TokenId = text, Version = 1, OccurredAt = DateTimeOffset.UnixEpoch }, live: true);
    }, cancellation);

    public Task<IReadOnlyList<string>> NotesAsync() =>
        Db.ReadAsync(session => session.ListAsync<string>("select [text] from [notes] order by [id]"), CancellationToken.None);

    public async Task<IReadOnlyList<(long Position, string AggregateId)>> OutboxAsync()
    {
        if (_engine == Dialect.SqlServer) await OutboxNumbering.RunAsync(Db, CancellationToken.None);
        return await Db.ReadAsync(session => session.ListAsync<(long, string)>("select [position], [aggregate_id] from [outbox] order by [position]"), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_engine == Dialect.SqlServer) await SqlServer.DropDatabaseAsync(_connectionString);
        if (_disk is null) _folder.Delete(recursive: true);
    }

    private void Open() => Db = new Db<SampleService>(new DataSettings(_engine, _connectionString));
}
