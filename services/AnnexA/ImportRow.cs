using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA;

/// <summary>
/// One item of an import file: either a row whose cells are all good, or a remark. The first remark of kind REJECTED stands for a
/// row that is not imported (rows read = rows + items that are rejected), those that follow it tell of its other cells at fault; one
/// of kind NOTICE is about the file (line 1) or about the row that follows it.
/// </summary>
/// <param name="Row">The typed row, or null.</param>
/// <param name="Note">The remark, or null.</param>
/// <param name="IsFurther">Whether the remark is one more about a row that is rejected already.</param>
public readonly record struct ImportRow<TRow>(TRow? Row, RowNote? Note, bool IsFurther = false)
    where TRow : class
{
    /// <summary>Whether the item is a row of the file that was rejected.</summary>
    public bool IsRejected => !IsFurther && Note?.Kind == RowNote.Types.Kind.Rejected;
}
