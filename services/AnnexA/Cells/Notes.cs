using System.Text;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA.Cells;

/// <summary>Makes remarks about rows.</summary>
internal static class Notes
{
    private const int LongestValue = 200;

    public static RowNote Rejected(long line, string column, ReadOnlySpan<char> value, string reason) =>
        Note(RowNote.Types.Kind.Rejected, line, column, value, reason);

    public static RowNote Notice(long line, string column, ReadOnlySpan<char> value, string reason) =>
        Note(RowNote.Types.Kind.Notice, line, column, value, reason);

    private static RowNote Note(
        RowNote.Types.Kind kind, long line, string column, ReadOnlySpan<char> value, string reason) =>
        new() { Kind = kind, Line = line, Column = Quote(column), Value = Quote(value), Reason = reason };

    /// <summary>The value on one line and not longer than a reader needs to find it: a cell may be megabytes.</summary>
    private static string Quote(ReadOnlySpan<char> value)
    {
        var shown = new StringBuilder(Math.Min(value.Length, LongestValue) + 1);
        foreach (var c in value[..Math.Min(value.Length, LongestValue)])
            shown.Append(char.IsControl(c) ? ' ' : c);
        return (value.Length > LongestValue ? shown.Append('…') : shown).ToString();
    }
}
