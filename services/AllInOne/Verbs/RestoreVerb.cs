using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Hosting;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// <c>restore DIR</c>: a backup back into the data folder, which no server may be using. What is there is replaced, all of it
/// or nothing. Every event log gets a new id, so that followers, also those elsewhere, read it again from the start.
/// </summary>
internal static class RestoreVerb
{
    public static int Run(RunOptions options, string source)
    {
        BackupFolder.Check(source);
        using var folder = DataFolder.Open(options.Data);
        if (!folder.IsHeld) throw new CommandFailed($"A server is running on {folder.FullPath}; stop it before restoring.");
        RefuseToMix(source, folder);
        try
        {
            var part = PendingRestore.Begin(folder.FullPath);
            foreach (var name in BackupFolder.Databases)
            {
                OwnerOnly.Copy(Path.Combine(source, name), Path.Combine(part, name));
                NewLog(Path.Combine(part, name));
            }
            BackupFolder.CopyKeysAndMarks(source, part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new CommandFailed($"The backup could not be restored: {e.Message} {folder.FullPath} is as it was.");
        }
        PendingRestore.Commit(folder.FullPath);
        return 0;
    }

    /// <summary>The sample council's passwords are public: its accounts and real records are never in one folder.</summary>
    private static void RefuseToMix(string source, DataFolder folder)
    {
        var isDemo = DataFolder.BelongsToDemo(source);
        if (isDemo && !folder.IsDemo && folder.HasDatabases)
            throw new CommandFailed($"{source} is a backup of the sample council, whose passwords are public, and {folder.FullPath} holds other records; restore it into an empty folder (--data).");
        if (!isDemo && folder.IsDemo)
            throw new CommandFailed($"{folder.FullPath} holds the sample council, whose passwords are public; restore real records into another folder (--data).");
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
