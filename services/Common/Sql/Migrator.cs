using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CsWorkPerf.Common.Errors;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.Common.Sql;

/// <summary>
/// Brings a database up to date: the numbered SQL files embedded in an assembly under <c>Migrations/Sqlite</c> or
/// <c>Migrations/SqlServer</c>, each once, in order, forward only. A journal keeps their checksums. Numbers say the order and no more: they may have gaps.
/// </summary>
public static class Migrator
{
    private const string Journal = "select [name], [checksum] from [migrations]";
    private const string Record = "insert into [migrations] ([name], [checksum], [applied_at]) values (@Name, @Checksum, @At)";

    private static readonly SqlText CreateJournal = new(
        sqlite: "create table if not exists [migrations] ([name] text primary key, [checksum] text not null, [applied_at] text not null)",
        sqlServer: "if object_id('migrations') is null create table [migrations] ([name] varchar(100) primary key, [checksum] char(64) not null, [applied_at] char(24) not null)");

    /// <summary>Applies Common's own migrations, then those of <paramref name="assembly"/>; what is applied already is skipped.</summary>
    /// <param name="db">The database.</param>
    /// <param name="assembly">Whose files come after Common's own.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <param name="outdated">Hears, before they are applied, how many a database lacks that is not new.</param>
    /// <exception cref="InvalidOperationException">An applied file has changed since.</exception>
    /// <exception cref="StorageUnavailable">SQLite's file cannot be read or written; the message names it.</exception>
    /// <exception cref="BadSetting">SQL Server's database compares text in another way.</exception>
    public static async Task MigrateAsync(Db db, Assembly assembly, TimeProvider time, CancellationToken cancellation, Action<int>? outdated = null)
    {
        if (db.Dialect == Dialect.SqlServer)
        {
            // Before the rest, because a database's options cannot be set inside a transaction.
            await SqlServerReader.CheckCollationAsync(db.Settings.ConnectionString, cancellation);
            await SqlServerReader.AllowSnapshotsAsync(db.Settings.ConnectionString, cancellation);
        }
        try
        {
            await db.WriteAsync(tx => ApplyAsync(tx, db, assembly, time, outdated), cancellation);
        }
        catch (StorageUnavailable e) when (e.InnerException is SqliteException fault)
        {
            // Said to whoever starts the program, who needs to know which file it is.
            var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Settings.ConnectionString).DataSource);
            throw new StorageUnavailable($"The database {file} cannot be used: {fault.Message}", e.Full, e);
        }
    }

    /// <summary>Names (<c>owner/NNNN_what</c>) and texts of an assembly's migrations for an engine, in order.</summary>
    public static IEnumerable<(string Name, string Sql)> Files(Assembly assembly, string owner, Dialect dialect)
    {
        var folder = $".Migrations.{dialect}.";
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.Contains(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var file = resource[(resource.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..^".sql".Length];
            yield return ($"{owner}/{file}", reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }

    private static async Task ApplyAsync(Tx tx, Db db, Assembly assembly, TimeProvider time, Action<int>? outdated)
    {
        await tx.ExecuteAsync(CreateJournal);
        var applied = (await tx.ListAsync<(string Name, string Checksum)>(Journal)).ToDictionary(row => row.Name, row => row.Checksum);
        var files = Files(typeof(Migrator).Assembly, "common", db.Dialect).Concat(Files(assembly, db.Service, db.Dialect)).ToList();
        if (applied.Count > 0 && files.Count(file => !applied.ContainsKey(file.Name)) is > 0 and var lacking) outdated?.Invoke(lacking);
        foreach (var (name, sql) in files)
        {
            var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            if (applied.TryGetValue(name, out var known))
            {
                if (known.Trim() != checksum)
                    throw new InvalidOperationException($"Migration {name} of {db.Service} was changed after it had been applied; add a new one instead.");
                continue;
            }
            // SQL Server takes a new table into account only from the next batch on: a line "go" ends a batch.
            foreach (var batch in sql.Split("\ngo\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                await tx.ExecuteAsync(batch);
            await tx.ExecuteAsync(Record, new { Name = name, Checksum = checksum, At = Instant.Text(time.GetUtcNow()) });
        }
    }
}
