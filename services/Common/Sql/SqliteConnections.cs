using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CsWorkPerf.Common.Sql;

internal static class SqliteConnections
{
    // Of sqlite3.h; the provider has no names for them.
    private const int ConfigMemoryStatus = 9, QueryPlannerStability = 1007;

    private static readonly Lock Pool = new();

    static SqliteConnections()
    {
        Batteries_V2.Init();
        // Nobody reads SQLite's own count of its memory, and keeping it makes every thread of the process wait for the others.
        // Where a connection was opened before, it stays as it is.
        _ = raw.sqlite3_config(ConfigMemoryStatus, 0);
    }

    /// <summary>Sets the library up, before the first connection is opened.</summary>
    public static void Prepare()
    {
    }

    /// <summary>
    /// The writing connection: WAL, every commit flushed to disk, at most 5 s of waiting for another process. The log is written
    /// back at 32 MB and not at SQLite's 4 MB: an import touches the same pages again and again.
    /// </summary>
    public static SqliteConnection OpenWriter(string connectionString)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        // A plan that looks at values is made again at each binding; the writer's statements are prepared to be run a million times.
        _ = raw.sqlite3_db_config(connection.Handle, QueryPlannerStability, 1, out _);
        foreach (var pragma in new[] { "journal_mode = wal", "synchronous = full", "busy_timeout = 5000", "foreign_keys = on", "cache_size = -65536", "wal_autocheckpoint = 8000", "temp_store = memory" })
            connection.Run("pragma " + pragma);
        return connection;
    }

    /// <summary>
    /// A connection of the library's pool to read from, for <see cref="CloseReader"/>. One at a time is taken or given back: a connection
    /// that is on its way in or out looks to the pool like one that its owner forgot, and it would lend it to another owner as well.
    /// </summary>
    public static SqliteConnection OpenReader(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        lock (Pool) connection.Open();
        return connection;
    }

    /// <summary>Gives it back.</summary>
    public static void CloseReader(SqliteConnection connection)
    {
        lock (Pool) connection.Dispose();
    }

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
