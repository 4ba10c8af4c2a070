using CsWorkPerf.Common.Hosting;

namespace CsWorkPerf.AllInOne.Hosting;

/// <summary>
/// A restore happens or does not: all of it is laid out in a folder beside what is there, and the renaming of that folder is
/// the point from which it stands. If it is cut short after that, whoever opens the data folder next finishes it.
/// </summary>
internal static class PendingRestore
{
    private const string Part = "restore.part", Ready = "restore.ready";

    /// <summary>An empty folder for the files of a restore; what one that was cut short left there is deleted.</summary>
    public static string Begin(string folder)
    {
        var part = Path.Combine(folder, Part);
        if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        OwnerOnly.CreateFolder(part);
        return part;
    }

    /// <summary>Puts the files in the place of what is there.</summary>
    public static void Commit(string folder)
    {
        Directory.Move(Path.Combine(folder, Part), Path.Combine(folder, Ready));
        Finish(folder);
    }

    /// <summary>Finishes a restore that was cut short when it stood already; else does nothing.</summary>
    /// <exception cref="CommandFailed">Something is in the way.</exception>
    public static void Finish(string folder)
    {
        var ready = Path.Combine(folder, Ready);
        if (!Directory.Exists(ready)) return;
        try
        {
            // What was moved before it was cut short is no longer there. The marks of the sample council come first: its records
            // are never in a folder without them.
            foreach (var mark in BackupFolder.MarksOf(ready).ToList()) File.Move(Path.Combine(ready, mark), Path.Combine(folder, mark), overwrite: true);
            foreach (var name in BackupFolder.Databases.Where(name => File.Exists(Path.Combine(ready, name))))
            {
                foreach (var tail in new[] { "-wal", "-shm" }) File.Delete(Path.Combine(folder, name + tail));
                File.Move(Path.Combine(ready, name), Path.Combine(folder, name), overwrite: true);
            }
            var (newKeys, keys) = (Path.Combine(ready, BackupFolder.Keys), Path.Combine(folder, BackupFolder.Keys));
            if (Directory.Exists(newKeys))
            {
                if (Directory.Exists(keys)) Directory.Delete(keys, recursive: true);
                Directory.Move(newKeys, keys);
            }
            Directory.Delete(ready, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailed($"The restore into {folder} is not finished: {e.Message} Mend this and start again; the next start finishes it.");
        }
    }
}
