using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Common.Tests.Sql;

internal sealed class SampleService : IService
{
    public static string Name => "sample";
}

/// <summary>A real SQLite database in a folder of its own, with Common's tables and one table of notes.</summary>
internal sealed class SampleDb : IAsyncDisposable
{
    private readonly string? _disk;
    private readonly DirectoryInfo _folder;

    private SampleDb(string? disk) =>
        (_disk, _folder) = (disk, disk is null ? Directory.CreateTempSubdirectory("cswp-db-") : new DirectoryInfo(disk));

    public Db<SampleService> Db { get; private set; } = null!;
    public string File => Path.Combine(_folder.FullName, "sample.db");

    public static async Task<SampleDb> StartAsync(string? disk = null)
    {
        var sample = new SampleDb(disk);
        sample.Open();
        await Migrator.MigrateAsync(sample.Db, typeof(SampleDb).Assembly, TimeProvider.System, CancellationToken.None);
        await sample.Db.WriteAsync(tx => tx.ExecuteAsync("create table [notes] ([id] integer primary key, [text] text not null unique)"), CancellationToken.None);
        return sample;
    }

    /// <summary>Opens the file again, as after a restart.</summary>
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

    public Task<IReadOnlyList<(long Position, string AggregateId)>> OutboxAsync() =>
        Db.ReadAsync(session => session.ListAsync<(long, string)>("select [position], [aggregate_id] from [outbox] order by [position]"), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_disk is null) _folder.Delete(recursive: true);
    }

    private void Open() => Db = new Db<SampleService>(new DataSettings(Dialect.Sqlite, $"Data Source={File}"));
}
