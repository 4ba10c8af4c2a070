namespace CsWorkPerf.Common.Imports;

/// <summary>A remark on a row of an import file.</summary>
/// <param name="Kind">Whether the row was stored.</param>
/// <param name="Line">Physical line in the file where the record starts, from 1.</param>
/// <param name="Column">Heading of the column concerned.</param>
/// <param name="Value">The cell.</param>
/// <param name="Reason">The rule, in a sentence.</param>
public sealed record ImportNote(ImportNoteKind Kind, long Line, string Column, string Value, string Reason)
{
    /// <summary>Why a row is not stored.</summary>
    public static ImportNote Rejected(long line, string column, string value, string reason) => new(ImportNoteKind.Rejected, line, column, value, reason);
}

public enum ImportNoteKind
{
    /// <summary>The row was not stored.</summary>
    Rejected,

    /// <summary>The row was not applied because a person has changed the record here.</summary>
    Kept,

    /// <summary>The row was stored; this is worth knowing.</summary>
    Notice
}

/// <summary>A row that can be stored.</summary>
/// <param name="Line">Physical line in the file where it starts, from 1.</param>
/// <param name="Record">What it says.</param>
public sealed record RowOf<T>(long Line, T Record);
