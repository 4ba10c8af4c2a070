using System.Security.Cryptography;

namespace CsWorkPerf.AllInOne.Hosting;

/// <summary>
/// What a backup consists of: the databases, the keys, and last of all <c>complete</c>, which lists every file with its
/// SHA-256 as sha256sum does. A folder without it, or that differs from it, is not restored.
/// </summary>
internal static class BackupFolder
{
    /// <summary>The databases, in the order in which they are copied: those that follow first, Intake last.</summary>
    public static readonly string[] Databases = ["reporting.db", "assessment.db", "workforce.db", "intake.db"];

    public const string Keys = "keys";

    private const string Complete = "complete";

    /// <summary>A folder that only its owner can read.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public static void CopyKeys(string from, string to)
    {
        Create(Path(to, Keys));
        foreach (var key in Directory.EnumerateFiles(Path(from, Keys)))
            File.Copy(key, Path(to, $"{Keys}/{System.IO.Path.GetFileName(key)}"));
    }

    /// <summary>Whether something began to be backed up here and was cut short.</summary>
    public static bool IsCutShort(string folder) =>
        Directory.Exists(folder) && !File.Exists(Path(folder, Complete)) && File.Exists(Path(folder, Databases[0]));

    /// <summary>Says that the backup is whole.</summary>
    public static void Seal(string folder)
    {
        var files = Databases.Concat(Directory.EnumerateFiles(Path(folder, Keys)).Select(file => $"{Keys}/{System.IO.Path.GetFileName(file)}").Order(StringComparer.Ordinal));
        var partial = Path(folder, Complete + ".part");
        File.WriteAllLines(partial, files.Select(file => $"{Hash(Path(folder, file))}  {file}"));
        File.Move(partial, Path(folder, Complete));
    }

    /// <exception cref="CommandFailed">It is no backup, or not a whole one; names the file.</exception>
    public static void Check(string folder)
    {
        if (IsCutShort(folder)) throw new CommandFailed($"The backup in {folder} was cut short: it cannot be restored. Use another.");
        if (!File.Exists(Path(folder, Complete))) throw new CommandFailed($"{folder} holds no backup.");
        var listed = File.ReadAllLines(Path(folder, Complete)).Select(line => line.Split("  ", 2)).Where(parts => parts.Length == 2).ToDictionary(parts => parts[1], parts => parts[0]);
        foreach (var name in Databases.Union(listed.Keys))
        {
            if (!File.Exists(Path(folder, name))) throw new CommandFailed($"The backup in {folder} lacks {name}: it cannot be restored. Use another.");
            if (Hash(Path(folder, name)) != listed.GetValueOrDefault(name))
                throw new CommandFailed($"{name} in {folder} is not as the backup wrote it: it cannot be restored. Use another.");
        }
    }

    private static string Path(string folder, string name) => System.IO.Path.Combine(folder, name);

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
