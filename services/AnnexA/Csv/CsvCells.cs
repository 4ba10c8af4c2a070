using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using CsWorkPerf.AnnexA.Cells;

namespace CsWorkPerf.AnnexA.Csv;

/// <summary>The cells of the record on which a CSV reader stands.</summary>
/// <param name="reader">The reader.</param>
/// <param name="places">For each column of the layout its place in the file, or -1.</param>
internal sealed class CsvCells(CsvReader reader, int[] places) : RowCells
{
    // Longer than any cell may be, with room for white space around it; what is longer is shown in part and rejected.
    private readonly char[] _text = new char[4096];

    public void StartRecord() => Start(reader.LineNumber);

    public override bool Has(Column column) => places[column.Ordinal] >= 0;

    protected override ReadOnlySpan<char> Text(Column column)
    {
        var place = places[column.Ordinal];
        if (place < 0) return [];
        var bytes = reader.GetSpan(place);
        if (bytes.IsEmpty) return [];
        if (bytes.Length > _text.Length) bytes = bytes.Trim(" \t\r\n"u8);
        switch (Utf8.ToUtf16(bytes, _text, out _, out var length, replaceInvalidSequences: false))
        {
            case OperationStatus.Done:
                return _text.AsSpan(0, length);
            case OperationStatus.DestinationTooSmall:
                Reject(column.Name, _text, "Far too long.");
                return [];
            default:
                Reject(column.Name, Encoding.UTF8.GetString(bytes), "Not UTF-8 text. Save the file as CSV UTF-8.");
                return [];
        }
    }
}
