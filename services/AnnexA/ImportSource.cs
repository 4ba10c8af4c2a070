using CsWorkPerf.AnnexA.Workbooks;

namespace CsWorkPerf.AnnexA;

/// <summary>A file or list that was found and is not imported.</summary>
/// <param name="Name">The file, with a workbook's list after it.</param>
/// <param name="Reason">Why not, in a sentence.</param>
public sealed record LeftOut(string Name, string Reason);

/// <summary>What there is to import at some paths: folders of CSV files, single CSV files, Annex A workbooks.</summary>
public sealed class ImportSource
{
    private const string NotYet = "Not imported by this version.";

    private readonly List<ImportFile> _files = [];
    private readonly List<LeftOut> _leftOut = [];

    private ImportSource()
    {
    }

    /// <summary>The files to import, in the order in which they are to be imported.</summary>
    public IReadOnlyList<ImportFile> Files => _files;

    /// <summary>What was recognised, or could be taken for an import file, and is not imported.</summary>
    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <summary>
    /// Finds the import files. Throws <see cref="UnreadableFile"/> where a path does not exist, is not an import file, or has
    /// none in it; rows are not looked at yet.
    /// </summary>
    public static ImportSource Open(params IEnumerable<string> paths)
    {
        var source = new ImportSource();
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) source.AddFolder(path);
            else if (!File.Exists(path)) throw new UnreadableFile(path, "does not exist.");
            else source.AddFile(path);
        }

        // A stable sort: files of one kind keep the order in which they were given.
        var ordered = source._files.OrderBy(file => file.Kind).ToList();
        source._files.Clear();
        source._files.AddRange(ordered);
        return source;
    }

    private void AddFolder(string folder)
    {
        var before = _files.Count;
        foreach (var path in Entries(folder))
        {
            var name = Path.GetFileName(path);
            if (CsvNames.Open(path) is { } file) _files.Add(file);
            else if (CsvNames.IsNotYetImported(path)) _leftOut.Add(new(name, NotYet));
            else if (HasExtension(path, ".csv")) _leftOut.Add(new(name, "Not the name of an import file."));
            else if (HasExtension(path, ".xlsx")) _leftOut.Add(new(name, "A workbook: give its own path to import it."));
        }

        if (_files.Count == before)
            throw new UnreadableFile(folder, $"has none of the import files: {CsvNames.List}.");
    }

    private static List<string> Entries(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFile(folder, $"cannot be opened: {e.Message}", e);
        }
    }

    private void AddFile(string path)
    {
        if (CsvNames.Open(path) is { } file)
        {
            _files.Add(file);
        }
        else if (CsvNames.IsNotYetImported(path))
        {
            _leftOut.Add(new(Path.GetFileName(path), NotYet));
        }
        else if (HasExtension(path, ".csv"))
        {
            throw new UnreadableFile(Path.GetFileName(path), $"is not the name of an import file: {CsvNames.List}.");
        }
        else
        {
            var lists = AnnexAWorkbook.Lists(path);
            _files.AddRange(lists.Files);
            _leftOut.AddRange(lists.Others.Select(list => new LeftOut(list, NotYet)));
        }
    }

    private static bool HasExtension(string path, string extension) =>
        Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
