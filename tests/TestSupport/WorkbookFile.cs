using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CsWorkPerf.TestSupport;

/// <summary>Makes small workbooks: texts are shared strings, numbers numbers, days Excel's numbers, bare elements as they are.</summary>
public sealed class WorkbookFile
{
    private readonly List<(string Name, object?[][] Rows)> _sheets = [];
    private readonly List<string> _texts = [];

    public bool CountsFrom1904 { get; init; }

    public WorkbookFile Sheet(string name, params object?[][] rows)
    {
        _sheets.Add((name, rows));
        return this;
    }

    public string Save(string path)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook(new WorkbookProperties { Date1904 = CountsFrom1904 }, new Sheets());
        foreach (var (name, rows) in _sheets)
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select(Row)));
            book.Workbook.Sheets!.AppendChild(new Sheet
            {
                Name = name,
                SheetId = (uint)book.Workbook.Sheets.ChildElements.Count + 1,
                Id = book.GetIdOfPart(part),
            });
        }

        book.AddNewPart<SharedStringTablePart>().SharedStringTable =
            new SharedStringTable(_texts.Select(text => new SharedStringItem(new Text(text))));
        return path;
    }

    private Row Row(object?[] cells, int index)
    {
        var row = new Row { RowIndex = (uint)index + 1 };
        for (var place = 0; place < cells.Length; place++)
        {
            if (Cell(cells[place]) is not { } cell) continue;
            cell.CellReference = $"{(char)('A' + place)}{index + 1}";
            row.AppendChild(cell);
        }

        return row;
    }

    private Cell? Cell(object? value)
    {
        switch (value)
        {
            case null: return null;
            case Cell cell: return cell;
            case DateOnly day:
                var epoch = CountsFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
                return Number((day.ToDateTime(TimeOnly.MinValue) - epoch).TotalDays);
            case int or double: return Number(Convert.ToDouble(value, CultureInfo.InvariantCulture));
            default:
                _texts.Add((string)value);
                return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(_texts.Count - 1) };
        }
    }

    private static Cell Number(double number) => new() { CellValue = new CellValue(number) };
}
