namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

internal sealed record ContactRow(
    string Child, Moment Received, string Source, string Mode, string Locality, string Team, string Need, string Worker, int HandOffs,
    string Outcome, Moment? Decided, Moment? Feedback, bool HasOutcomeColumn);

// The route is null where the file has none.
internal sealed record ReferralRow(string Contact, string Child, DateOnly Referred, string Source, string Need, string Locality, string Team, bool Nfa, string? Route);

internal sealed record ReviewRow(string Contact, DateOnly Reviewed, string Verdict);

/// <summary>The rows of a kind that an import leaves: the last accepted one of each identity.</summary>
internal sealed class ImportRows<TRow>(Func<Cells, TRow> read)
    where TRow : class
{
    private readonly Dictionary<string, TRow> _rows = [];

    public IReadOnlyDictionary<string, TRow> ById => _rows;

    public IEnumerable<TRow> All => _rows.Values;

    /// <summary>Takes the rows of a file as the rules of import say, and answers the line that the import prints of it.</summary>
    public string TakeFile(string path, string identity)
    {
        var (count, accepted, updated, unchanged, rejected) = (0, 0, 0, 0, 0);
        foreach (var cells in Cells.OfFile(path))
        {
            count++;
            var id = cells.Required(identity);
            var row = read(cells);
            if (cells.IsRejected) rejected++;
            else if (!_rows.TryGetValue(id, out var before)) accepted++;
            else if (before.Equals(row)) unchanged++;
            else updated++;
            if (!cells.IsRejected) _rows[id] = row;
        }
        return $"{Path.GetFileName(path)}: read {count} = accepted {accepted} + updated {updated} + unchanged {unchanged} + kept 0 + rejected {rejected}";
    }

    /// <summary>Takes a row of a workbook's list.</summary>
    public void Take(string id, TRow row) => _rows[id] = row;
}
