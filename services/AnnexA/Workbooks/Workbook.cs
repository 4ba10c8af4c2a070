using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>An open .xlsx workbook.</summary>
internal sealed class Workbook : IDisposable
{
    // A part that unpacks to more characters than this is not an Annex A but an accident or an attack.
    private const long LargestPart = 500_000_000;

    private readonly string _name;
    private readonly SpreadsheetDocument _document;
    private IReadOnlyList<string>? _sharedStrings;

    private Workbook(string name, SpreadsheetDocument document)
    {
        _name = name;
        _document = document;
    }

    /// <summary>Whether the dates count from 1904 (workbooks of old Macs), not from 1900.</summary>
    public bool CountsFrom1904 =>
        _document.WorkbookPart!.Workbook.WorkbookProperties?.Date1904?.Value ?? false;

    /// <summary>Opens a workbook; throws <see cref="UnreadableFile"/> where the file is not one.</summary>
    public static Workbook Open(string path)
    {
        var name = Path.GetFileName(path);
        WorkbookFaults.CheckStart(path, name);
        return WorkbookFaults.Guard(name, () =>
        {
            var document = SpreadsheetDocument.Open(
                path, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            if (document.WorkbookPart?.Workbook?.Sheets is not null) return new Workbook(name, document);
            document.Dispose();
            throw new InvalidDataException("There are no sheets.");
        });
    }

    /// <summary>The names of the sheets, in order; charts and the like are no sheets.</summary>
    public IReadOnlyList<string> SheetNames() => WorkbookFaults.Guard(_name, () => Sheets().Select(s => s.Name).ToList());

    /// <summary>The rows of a sheet that have any text.</summary>
    public IEnumerable<SheetRow> Rows(string sheet)
    {
        var part = WorkbookFaults.Guard(_name, () => Sheets().First(s => s.Name == sheet).Part);
        _sharedStrings ??= WorkbookFaults.Guard(
            _name, () => SharedText.Read(_document.WorkbookPart!.SharedStringTablePart));
        return WorkbookFaults.GuardEach(_name, SheetRows.Read(part, _sharedStrings));
    }

    public void Dispose() => _document.Dispose();

    private IEnumerable<(string Name, WorksheetPart Part)> Sheets()
    {
        foreach (var sheet in _document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>())
        {
            if (sheet.Id?.Value is { } id && _document.WorkbookPart.GetPartById(id) is WorksheetPart part)
                yield return (sheet.Name?.Value ?? "", part);
        }
    }
}
