using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests.Verbs;

/// <summary>A filled council, its figures and a backup of it.</summary>
public sealed class BackedUpCouncil : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public AllInOneProcess Council { get; } = new();

    /// <summary>What its export writes, by file.</summary>
    public IReadOnlyDictionary<string, string> Figures { get; private set; } = null!;

    /// <summary>The backup; a test that spoils it copies it first.</summary>
    public string Backup => _folder.File("backup");

    public async ValueTask InitializeAsync()
    {
        using var files = SmallCouncil.Write();
        await Council.DoAsync("import", files.Path);
        Figures = await SmallCouncil.FiguresAsync(Council);
        await Council.DoAsync("backup", Backup);
    }

    /// <summary>A copy of the backup, for a test to spoil.</summary>
    public TempFolder Copy()
    {
        var copy = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(Backup, "*", SearchOption.AllDirectories))
        {
            var to = copy.File(Path.GetRelativePath(Backup, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        await Council.DisposeAsync();
        _folder.Dispose();
    }
}
