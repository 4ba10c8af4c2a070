using System.Globalization;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Imports;
using Google.Protobuf;

namespace CsWorkPerf.Workforce.Features.Imports;

/// <summary>Reads the rows of a chunk: good ones to store, and a tally of those that are not.</summary>
internal static class RowMapping
{
    /// <summary>Reads every row; the first column at fault rejects a row.</summary>
    /// <param name="rows">The chunk's rows.</param>
    /// <param name="line">Where in the file a row starts.</param>
    /// <param name="read">Reads a row and gathers what is wrong under the columns' headings.</param>
    /// <param name="cells">Cells that the row's fields do not show as the file has them, by heading.</param>
    public static (IReadOnlyList<RowOf<T>> Rows, ImportTally Rejected) Read<TRow, T>(
        this IReadOnlyCollection<TRow> rows, Func<TRow, long> line, Func<TRow, Violations, T> read, Func<TRow, string, string?>? cells = null)
        where TRow : IMessage
    {
        var (good, rejected) = (new List<RowOf<T>>(rows.Count), new ImportTally());
        foreach (var row in rows)
        {
            var found = new Violations();
            var record = read(row, found);
            if (!found.Any) good.Add(new(line(row), record));
            else if (found.Found[0] is var fault)
                rejected.Reject(line(row), fault.Field, cells?.Invoke(row, fault.Field) ?? Cell(row, fault.Field), fault.Description);
        }
        return (good, rejected);
    }

    private static string Cell(IMessage row, string column) => Violations.Shorten(
        Convert.ToString(row.Descriptor.FindFieldByName(column)?.Accessor.GetValue(row), CultureInfo.InvariantCulture) ?? "");
}
