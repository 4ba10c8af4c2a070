using Microsoft.Data.Sqlite;

namespace CsWorkPerf.Common.Sql;

internal static class SqliteConnections
{
    /// <summary>
    /// The writing connection: WAL, every commit flushed to disk, at most 5 s of waiting for another process. The log is written
    /// back at 32 MB and not at SQLite's 4 MB: an import touches the same pages again and again.
    /// </summary>
    public static SqliteConnection OpenWriter(string connectionString)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        foreach (var pragma in new[] { "journal_mode = wal", "synchronous = full", "busy_timeout = 5000", "foreign_keys = on", "cache_size = -65536", "wal_autocheckpoint = 8000", "temp_store = memory" })
            connection.Run("pragma " + pragma);
        return connection;
    }

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
