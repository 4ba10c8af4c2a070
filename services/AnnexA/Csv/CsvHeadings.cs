using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA.Csv;

/// <summary>Where in a file each column of a layout stands.</summary>
/// <param name="Places">For each column of the layout its place in the file, or -1 where the file lacks it.</param>
/// <param name="Notices">Headings that nobody knows.</param>
internal sealed record CsvHeadings(int[] Places, IReadOnlyList<RowNote> Notices)
{
    /// <summary>Finds the columns; throws <see cref="UnreadableFile"/> where one is missing or there twice.</summary>
    public static CsvHeadings Bind(string name, IReadOnlyList<string> headings, ColumnSet columns)
    {
        var places = new int[columns.All.Count];
        Array.Fill(places, -1);
        var notices = new List<RowNote>();
        for (var place = 0; place < headings.Count; place++)
        {
            var heading = headings[place].Trim();
            var column = columns.All.FirstOrDefault(c => c.Name.Equals(heading, StringComparison.OrdinalIgnoreCase));
            if (column is null)
                notices.Add(Notes.Notice(1, heading, "", heading.Length == 0 ? "Column without a heading: not read." : "Unknown column: not read."));
            else if (places[column.Ordinal] >= 0)
                throw new UnreadableFile(name, $"has the heading {column.Name} twice: remove one.");
            else
                places[column.Ordinal] = place;
        }

        var missing = columns.All.Where(c => c.IsRequired && places[c.Ordinal] < 0).Select(c => c.Name).ToList();
        if (missing.Count == 0) return new CsvHeadings(places, notices);
        throw new UnreadableFile(
            name,
            $"lacks the {(missing.Count == 1 ? "column" : "columns")} {string.Join(", ", missing)}. Row 1 must have the "
            + "headings, separated by commas.");
    }
}
