namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>Why a row is not stored, or what is worth knowing about it.</summary>
public enum RemarkKind
{
    Rejected,

    /// <summary>Not applied, because a person has changed the record here.</summary>
    Kept,
    Notice
}

/// <summary>A remark on a row of an import.</summary>
/// <param name="Kind">What became of the row.</param>
/// <param name="Line">Physical line in the file, from 1.</param>
/// <param name="Column">Heading of the column at fault; of a fault between two columns, the later one.</param>
/// <param name="Value">The cell.</param>
/// <param name="Reason">The rule, in a sentence.</param>
public sealed record RowRemark(RemarkKind Kind, long Line, string Column, string Value, string Reason)
{
    public static RowRemark Rejected(long line, string column, string value, string reason) => new(RemarkKind.Rejected, line, column, value, reason);

    public static RowRemark Notice(long line, string column, string value, string reason) => new(RemarkKind.Notice, line, column, value, reason);

    /// <summary>A kept row: every column that differs, at the first of them.</summary>
    public static RowRemark Kept(long line, IReadOnlyList<Difference> differences) => new(
        RemarkKind.Kept, line, differences[0].Column, differences[0].InFile,
        "The record was changed here and is kept. It differs in " +
        string.Join("; ", differences.Select(one => $"{one.Column} (file '{one.InFile}', here '{one.Here}')")) + ".");
}

/// <summary>A column in which a row differs from the record.</summary>
public sealed record Difference(string Column, string InFile, string Here);
