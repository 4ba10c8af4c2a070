namespace CsWorkPerf.Common.Imports;

/// <summary>A row whose cells are good, or the note that rejects it.</summary>
public readonly record struct ImportedRow<TRow>(TRow? Row, ImportNote? Rejection)
    where TRow : class;
