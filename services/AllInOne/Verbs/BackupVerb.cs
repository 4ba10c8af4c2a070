using CsWorkPerf.AllInOne.Hosting;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// <c>backup DIR</c>: every database by SQLite's online backup, while serving. Those that follow come first and Intake comes
/// last, so that no follower in the copy is ahead of what it follows. Keys and accounts are part of it.
/// </summary>
internal static class BackupVerb
{
    /// <summary>The databases, in the order in which they are copied.</summary>
    internal static readonly string[] Databases = ["reporting.db", "assessment.db", "workforce.db", "intake.db"];

    internal const string Complete = "complete";

    public static int Run(RunOptions options, string target)
    {
        using var folder = DataFolder.Open(options.Data);
        if (!File.Exists(folder.Path("intake.db"))) throw new CommandFailed($"{folder.FullPath} holds no databases to back up.");
        Directory.CreateDirectory(target);
        if (Directory.EnumerateFileSystemEntries(target).Any()) throw new CommandFailed($"{target} is not empty; a backup needs a folder of its own.");

        using var progress = new ProgressLine();
        foreach (var (name, index) in Databases.Select((name, index) => (name, index)))
        {
            Copy(folder.Path(name), Path.Combine(target, name));
            progress.Show("backup: " + name, index + 1L, (long)Databases.Length);
        }
        CopyKeys(folder.Path("keys"), Path.Combine(target, "keys"));
        // Written last: a backup without it was cut short.
        File.WriteAllText(Path.Combine(target, Complete), "");
        return 0;
    }

    internal static void CopyKeys(string from, string to)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(to);
        else Directory.CreateDirectory(to, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var key in Directory.EnumerateFiles(from)) File.Copy(key, Path.Combine(to, Path.GetFileName(key)), overwrite: true);
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection($"Data Source={from};Pooling=false");
        using var copy = new SqliteConnection($"Data Source={to};Pooling=false");
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
    }
}
