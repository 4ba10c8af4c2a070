using CsWorkPerf.AllInOne.Hosting;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// <c>restore DIR</c>: a backup back into the data folder, which no server may be using. What is there is replaced. Every
/// event log gets a new id, so that followers, also those elsewhere, read it again from the start.
/// </summary>
internal static class RestoreVerb
{
    public static int Run(RunOptions options, string source)
    {
        if (!File.Exists(Path.Combine(source, BackupVerb.Complete))) throw new CommandFailed($"{source} holds no complete backup.");
        using var folder = DataFolder.Open(options.Data);
        if (!folder.IsHeld) throw new CommandFailed($"A server is running on {folder.FullPath}; stop it before restoring.");

        foreach (var name in BackupVerb.Databases)
        {
            var fresh = folder.Path(name + ".restoring");
            File.Copy(Path.Combine(source, name), fresh, overwrite: true);
            NewLog(fresh);
            foreach (var tail in new[] { "-wal", "-shm" }) File.Delete(folder.Path(name + tail));
            File.Move(fresh, folder.Path(name), overwrite: true);
        }
        BackupVerb.CopyKeys(Path.Combine(source, "keys"), folder.Path("keys"));
        return 0;
    }

    private static void NewLog(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "update [feed] set [log_id] = lower(hex(randomblob(16)))";
        command.ExecuteNonQuery();
    }
}
