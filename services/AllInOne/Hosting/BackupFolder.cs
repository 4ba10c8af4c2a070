using System.Security.Cryptography;
using CsWorkPerf.Common.Hosting;

namespace CsWorkPerf.AllInOne.Hosting;

/// <summary>
/// What a backup consists of: the databases, the keys, what marks a folder of the sample council, and last of all
/// <c>complete</c>, which lists every file with its SHA-256 as sha256sum does. A folder without it, or that differs from it,
/// is not restored.
/// </summary>
internal static class BackupFolder
{
    /// <summary>The databases, in the order in which they are copied: those that follow first, Intake last.</summary>
    public static readonly string[] Databases = ["reporting.db", "assessment.db", "workforce.db", "intake.db"];

    public const string Keys = "keys";

    private const string Complete = "complete";

    /// <summary>Copies the keys, and the marks of the sample council: without them its public passwords would be served.</summary>
    public static void CopyKeysAndMarks(string from, string to)
    {
        OwnerOnly.CreateFolder(Path(to, Keys));
        // A folder that was only ever migrated has none yet.
        foreach (var key in Directory.Exists(Path(from, Keys)) ? Directory.EnumerateFiles(Path(from, Keys)) : [])
            OwnerOnly.Copy(key, Path(to, $"{Keys}/{System.IO.Path.GetFileName(key)}"));
        foreach (var mark in MarksOf(from)) OwnerOnly.Copy(Path(from, mark), Path(to, mark));
    }

    /// <summary>Which marks of the sample council a folder has.</summary>
    public static IEnumerable<string> MarksOf(string folder) => DataFolder.DemoMarks.Where(mark => File.Exists(Path(folder, mark)));

    /// <summary>Whether something began to be backed up here and was cut short.</summary>
    public static bool IsCutShort(string folder) =>
        Directory.Exists(folder) && !File.Exists(Path(folder, Complete)) && File.Exists(Path(folder, Databases[0]));

    /// <summary>Says that the backup is whole.</summary>
    public static void Seal(string folder)
    {
        var files = Databases.Concat(MarksOf(folder)).Concat(Directory.EnumerateFiles(Path(folder, Keys)).Select(file => $"{Keys}/{System.IO.Path.GetFileName(file)}").Order(StringComparer.Ordinal));
        var partial = Path(folder, Complete + ".part");
        OwnerOnly.CreateFile(partial);
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
