using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Hosting;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// <c>backup DIR</c>: every database by SQLite's online backup, while serving. Those that follow come first and Intake comes
/// last, so that no follower in the copy is ahead of what it follows. Keys and accounts are part of it, so that only the owner
/// may read it.
/// </summary>
internal static class BackupVerb
{
    public static int Run(RunOptions options, string target)
    {
        using var folder = DataFolder.Open(options.Data);
        if (!File.Exists(folder.Path("intake.db"))) throw new CommandFailed($"{folder.FullPath} holds no databases to back up.");
        if (BackupFolder.IsCutShort(target)) throw new CommandFailed($"{target} holds a backup that was cut short; delete it, or choose another folder.");
        if (File.Exists(target)) throw new CommandFailed($"{target} is a file; a backup needs a folder of its own.");
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new CommandFailed($"{target} is not empty; a backup needs a folder of its own.");
        try
        {
            CopyAll(folder, target);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new CommandFailed($"The backup could not be made: {e.Message} What is in {target} is not complete and cannot be restored.");
        }
    }

    private static void CopyAll(DataFolder folder, string target)
    {
        OwnerOnly.CreateFolder(target);
        OwnerOnly.CloseFolder(target);
        using var progress = new ProgressLine();
        foreach (var (name, index) in BackupFolder.Databases.Select((name, index) => (name, index)))
        {
            Copy(folder.Path(name), Path.Combine(target, name));
            progress.Show("backup: " + name, index + 1L, (long)BackupFolder.Databases.Length);
        }
        BackupFolder.CopyKeysAndMarks(folder.FullPath, target);
        BackupFolder.Seal(target);
    }

    private static void Copy(string from, string to)
    {
        OwnerOnly.CreateFile(to);
        using var source = new SqliteConnection($"Data Source={from};Pooling=false;Mode=ReadWrite");
        using var copy = new SqliteConnection($"Data Source={to};Pooling=false");
        try
        {
            source.Open();
            copy.Open();
            source.BackupDatabase(copy);
        }
        catch (SqliteException e)
        {
            throw new IOException($"{from}: {e.Message}", e);
        }
    }
}
