using System.Globalization;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Imports;
using Google.Protobuf;

namespace CsWorkPerf.Workforce.Features.Imports;

/// <summary>Reads the rows of a chunk: good ones to store, and why others are not.</summary>
internal static class RowMapping
{
    /// <summary>Reads every row; one with columns at fault is rejected with a note for each.</summary>
    /// <param name="rows">The chunk's rows.</param>
    /// <param name="line">Where in the file a row starts.</param>
    /// <param name="read">Reads a row and gathers what is wrong under the columns' headings.</param>
    /// <param name="cells">Cells that the row's fields do not show as the file has them, by heading.</param>
    public static IReadOnlyList<ImportedRow<RowOf<T>>> Read<TRow, T>(
        this IReadOnlyCollection<TRow> rows, Func<TRow, long> line, Func<TRow, Violations, T> read, Func<TRow, string, string?>? cells = null)
        where TRow : IMessage
    {
        var all = new List<ImportedRow<RowOf<T>>>(rows.Count);
        foreach (var row in rows)
        {
            var found = new Violations();
            var record = read(row, found);
            all.Add(found.Any
                ? new(null, [.. found.Found.DistinctBy(fault => fault.Field).Select(fault => ImportNote.Rejected(line(row), fault.Field, cells?.Invoke(row, fault.Field) ?? Cell(row, fault.Field), fault.Description))])
                : ImportedRow<RowOf<T>>.Good(new(line(row), record)));
        }
        return all;
    }

    private static string Cell(IMessage row, string column) => Violations.Shorten(
        Convert.ToString(row.Descriptor.FindFieldByName(column)?.Accessor.GetValue(row), CultureInfo.InvariantCulture) ?? "");
}
