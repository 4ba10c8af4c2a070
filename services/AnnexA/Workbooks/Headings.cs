using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>Where on a sheet the columns of a list stand.</summary>
/// <param name="Places">For each column its place on the sheet, or -1.</param>
/// <param name="Notices">Headings that nobody knows.</param>
internal sealed record Headings(int[] Places, IReadOnlyList<RowNote> Notices)
{
    private static readonly Dictionary<string, string> OtherNames = new() { ["age"] = "age of child (years)" };

    /// <summary>
    /// A heading as it is compared: without case, white space around it or doubled in it, curly quotes and a final question
    /// mark, all of which differ between Ofsted's template and the tools that fill it.
    /// </summary>
    public static string Key(string heading)
    {
        var words = heading.ReplaceLineEndings(" ").Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"')
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var key = string.Join(' ', words).TrimEnd('?', ' ').ToLowerInvariant();
        return OtherNames.GetValueOrDefault(key, key);
    }

    /// <summary>Whether a row looks like the headings: it names the child's id, as every list does.</summary>
    public static bool IsHeadings(SheetRow row) => row.Cells.Any(cell => Key(cell) == "child unique id");

    /// <summary>Finds the columns; throws <see cref="UnreadableFile"/> where one is missing or there twice.</summary>
    public static Headings Bind(string name, SheetRow row, ColumnSet columns, IReadOnlyList<string> notRead)
    {
        var places = new int[columns.All.Count];
        Array.Fill(places, -1);
        var notices = new List<RowNote>();
        for (var place = 0; place < row.Cells.Count; place++)
        {
            var key = Key(row.Cells[place]);
            var column = columns.All.FirstOrDefault(c => Key(c.Name) == key);
            if (column is null)
            {
                if (key.Length > 0 && !notRead.Contains(key))
                    notices.Add(Notes.Notice(row.Number, row.Cells[place].Trim(), "", "Unknown column: not read."));
            }
            else if (places[column.Ordinal] >= 0)
            {
                throw new UnreadableFile(name, $"has the heading {column.Name} twice: remove one.");
            }
            else
            {
                places[column.Ordinal] = place;
            }
        }

        var missing = columns.All.Where(c => c.IsRequired && places[c.Ordinal] < 0).Select(c => c.Name).ToList();
        return missing.Count == 0
            ? new Headings(places, notices)
            : throw new UnreadableFile(name, $"lacks the heading {string.Join(", ", missing)}.");
    }
}
