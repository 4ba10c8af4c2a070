namespace CsWorkPerf.AnnexA;

/// <summary>A CSV file, or a list of a workbook, that can be imported.</summary>
public abstract class ImportFile(ImportKind kind, string name)
{
    /// <summary>What its rows are.</summary>
    public ImportKind Kind { get; } = kind;

    /// <summary>How reports call it: the file's name, with a workbook's list after it.</summary>
    public string Name { get; } = name;
}

/// <summary>An import file with its typed rows.</summary>
public abstract class ImportFile<TRow>(ImportKind kind, string name) : ImportFile(kind, name)
    where TRow : class
{
    /// <summary>How much of the file has been read, 0 to 1; for showing progress.</summary>
    public double Progress { get; protected set; }

    /// <summary>
    /// Reads the file from its start, one row at a time and in constant memory. May be called again. Throws
    /// <see cref="UnreadableFile"/> where the file, or the rest of it, cannot be read.
    /// </summary>
    public abstract IEnumerable<ImportRow<TRow>> Read();
}
