namespace CsWorkPerf.Common.Imports;

/// <summary>A row whose cells are good, or the notes that reject it: one for each fault.</summary>
public readonly record struct ImportedRow<TRow>(TRow? Row, IReadOnlyList<ImportNote> Faults)
    where TRow : class
{
    /// <summary>A row that can be stored.</summary>
    public static ImportedRow<TRow> Good(TRow row) => new(row, []);
}
