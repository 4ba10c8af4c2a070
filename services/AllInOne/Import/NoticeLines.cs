using System.Globalization;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AllInOne.Import;

/// <summary>
/// The notices of an import for whoever watches it: the first few of a file and column, and how many more there were. What the cells hold
/// is about people and is not said, for what a command prints is kept in logs: the file of notices has it.
/// </summary>
internal sealed class NoticeLines(TextWriter output)
{
    private const int MostShown = 10;

    private readonly Dictionary<string, int> _counts = [];

    public void Add(string file, RowNote note)
    {
        var count = _counts[note.Column] = _counts.GetValueOrDefault(note.Column) + 1;
        if (count > MostShown) return;
        output.WriteLine($"{file}, line {note.Line}: {note.Column}: {note.Reason}");
    }

    /// <summary>The file is at its end.</summary>
    public void End(string file)
    {
        foreach (var (column, count) in _counts.Where(one => one.Value > MostShown))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {column}: {count - MostShown:N0} more notices, {count:N0} in all; import --notices FILE writes every one, with what the cell holds."));
        _counts.Clear();
    }
}
