using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number, from 1, as Excel shows it.</param>
/// <param name="Cells">The texts of its cells by column, A first; blank cells are empty, numbers plain decimals.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>Reads a sheet row by row, without holding it in memory.</summary>
internal static class SheetRows
{
    public static IEnumerable<SheetRow> Read(WorksheetPart part, IReadOnlyList<string> sharedStrings)
    {
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            number = (int?)row.RowIndex?.Value ?? number + 1;
            var cells = Cells(row, sharedStrings);
            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell))) yield return new SheetRow(number, cells);
        }
    }

    private static List<string> Cells(Row row, IReadOnlyList<string> sharedStrings)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var place = Place(cell.CellReference?.Value) ?? cells.Count;
            while (cells.Count <= place) cells.Add("");
            cells[place] = Text(cell, sharedStrings);
        }

        return cells;
    }

    /// <summary>The column of a reference such as AB12, from 0; null where a cell has none and follows the one before.</summary>
    private static int? Place(string? reference)
    {
        // Excel's last column is XFD, the 16,384th.
        const int Last = 16_384;
        var place = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c)) break;
            place = (place * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            if (place > Last) throw new InvalidDataException($"There is no column {reference}.");
        }

        return place == 0 ? null : place - 1;
    }

    private static string Text(Cell cell, IReadOnlyList<string> sharedStrings)
    {
        var value = cell.CellValue?.Text ?? "";
        return (cell.DataType?.Value ?? CellValues.Number) switch
        {
            CellValues.SharedString => SharedString(value, sharedStrings),
            CellValues.InlineString => SharedText.Of(cell.InlineString),
            CellValues.Boolean => value == "1" ? "true" : "false",
            CellValues.Number when double.TryParse(value, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    private static string SharedString(string value, IReadOnlyList<string> sharedStrings) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < sharedStrings.Count
            ? sharedStrings[index]
            : throw new InvalidDataException($"There is no shared string {value}.");
}
