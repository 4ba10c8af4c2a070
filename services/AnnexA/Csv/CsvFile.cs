using CsWorkPerf.AnnexA.Cells;

namespace CsWorkPerf.AnnexA.Csv;

/// <summary>A CSV import file.</summary>
internal sealed class CsvFile<TRow>(ImportKind kind, string path, Layout<TRow> layout)
    : ImportFile<TRow>(kind, Path.GetFileName(path))
    where TRow : class
{
    public override IEnumerable<ImportRow<TRow>> Read()
    {
        using var records = CsvRecords.Open(path, Name);
        var headings = records.Headings();
        var bound = CsvHeadings.Bind(Name, headings, layout.Columns);
        foreach (var notice in bound.Notices) yield return new(null, notice);

        var cells = new CsvCells(records.Reader, bound.Places);
        var blank = 0L;
        while (records.Next())
        {
            if (records.IsBlank)
            {
                blank++;
                continue;
            }

            Progress = records.Progress;
            cells.StartRecord();
            var row = Row(records, headings.Length, cells);
            if (cells.Faults.Count > 0)
            {
                foreach (var (place, fault) in cells.Faults.Index()) yield return new(null, fault, IsFurther: place > 0);
                continue;
            }

            foreach (var notice in cells.Notices) yield return new(null, notice);
            yield return new(row, null);
        }

        Progress = 1;
        if (blank > 0) yield return new(null, Notes.Notice(1, "", "", $"{blank} blank rows: not read."));
    }

    private TRow? Row(CsvRecords records, int expected, CsvCells cells)
    {
        var found = records.Reader.FieldCount;
        if (found == expected && !records.HasTextAfterQuote) return layout.Read(cells);
        cells.Reject("", "", found == expected
            ? "A value goes on after its closing quote: double a quote that belongs to a value."
            : $"The row has {found} cells, the headings are {expected}. A value with a comma must be in quotes.");
        return null;
    }
}
