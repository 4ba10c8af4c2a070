using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Common.Imports;

/// <summary>
/// Checks the cells of a row. Files were checked when they were read; this is for callers that are not our own reader. Every
/// column at fault is noted, once; the values of such a row say nothing.
/// </summary>
public struct RowCells(long line)
{
    private const int MostInId = 64, MostInName = 200, MostShown = 200;

    private List<ImportNote>? _faults;

    /// <summary>The row that the cells gave; where one of them is at fault, or a rule between them is broken, why it is rejected.</summary>
    /// <param name="row">The row.</param>
    /// <param name="between">Its faults between columns, asked for only when its cells are good.</param>
    public readonly ImportedRow<TRow> Row<TRow>(TRow row, IEnumerable<ImportNote>? between = null)
        where TRow : class =>
        (_faults ?? [.. between ?? []]) is { Count: > 0 } faults ? new(null, faults) : ImportedRow<TRow>.Good(row);

    public string Required(string column, string value)
    {
        if (value.Length == 0) Reject(column, value, "A value is required.");
        return value;
    }

    public string Id(string column, string value) => OneLine(column, value, MostInId);

    public string Name(string column, string value) => OneLine(column, value, MostInName);

    public string Code(string column, string value, CodeSet codes)
    {
        if (value.Length == 0) return "";
        if (codes.Match(value) is { } code) return code;
        Reject(column, value, $"Not a known {codes.Name}. Use one of {string.Join(", ", codes.Values)}.");
        return "";
    }

    /// <summary>Codes of a set in its order, each once.</summary>
    public string Codes(string column, string value, CodeSet codes)
    {
        if (value.Length == 0) return "";
        var found = new HashSet<string>();
        foreach (var one in value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) found.Add(Code(column, one, codes));
        return string.Join(' ', codes.Values.Where(found.Contains));
    }

    public LocalMoment? Moment(string column, string value)
    {
        if (value.Length == 0) return null;
        if (LocalMoment.TryParse(value, out var moment)) return moment;
        Reject(column, value, "Must be a day or a local time: 2026-03-31 or 2026-03-31T09:05.");
        return null;
    }

    public DateOnly? Day(string column, string value)
    {
        if (value.Length == 0) return null;
        if (LocalMoment.TryParse(value, out var moment) && !moment.HasTime) return moment.Day;
        Reject(column, value, "Must be a day: 2026-03-31.");
        return null;
    }

    public void Reject(string column, string value, string reason)
    {
        _faults ??= [];
        // What else is wrong with a cell that cannot be read follows from that.
        if (_faults.TrueForAll(fault => fault.Column != column)) _faults.Add(ImportNote.Rejected(line, column, value.Length <= MostShown ? value : value[..MostShown] + "…", reason));
    }

    private string OneLine(string column, string value, int most)
    {
        if (value.Length > most) Reject(column, value, $"Longer than {most} characters.");
        else if (ControlCharacters.AnyIn(value)) Reject(column, "", "Contains a control character.");
        return value;
    }
}
