using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>A list of an Annex A workbook.</summary>
internal sealed class ListFile<TRow>(string path, string sheet, string name, AnnexAList<TRow> list)
    : ImportFile<TRow>(list.Kind, name)
    where TRow : class
{
    public override IEnumerable<ImportRow<TRow>> Read() =>
        Items().Select(item => new ImportRow<TRow>(item.Row, item.Note, item.IsFurther));

    public IEnumerable<ChildRow> Children() => Items().Where(item => item.Child is not null).Select(item => item.Child!);

    private IEnumerable<(ChildRow? Child, TRow? Row, RowNote? Note, bool IsFurther)> Items()
    {
        using var workbook = Workbook.Open(path);
        ListCells? cells = null;
        foreach (var sheetRow in workbook.Rows(sheet))
        {
            // Above the headings there may be a title, such as "List 1: Contacts".
            if (cells is null)
            {
                if (!Headings.IsHeadings(sheetRow)) continue;
                var headings = Headings.Bind(Name, sheetRow, list.Columns, list.NotRead);
                foreach (var notice in headings.Notices) yield return (null, null, notice, false);
                cells = new ListCells(headings.Places, workbook.CountsFrom1904);
                continue;
            }

            cells.StartRow(sheetRow);
            var (child, row) = list.Read(cells);
            if (cells.Faults.Count > 0)
            {
                foreach (var (place, fault) in cells.Faults.Index()) yield return (null, null, fault, place > 0);
                continue;
            }

            foreach (var notice in cells.Notices) yield return (null, null, notice, false);
            yield return (child, row, null, false);
        }

        Progress = 1;
        if (cells is null) throw new UnreadableFile(Name, "has no row of headings: one of them must be Child Unique ID.");
    }
}
