using CsWorkPerf.Common.Requests;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.AnnexA.Cells;

/// <summary>
/// The cells of one row, with the checks that need no other cell. A cell that fails leaves a fault, one for its column, and
/// reads as blank, so that a bad row costs no exception.
/// </summary>
internal abstract partial class RowCells
{
    private const int LongestId = 64;
    private const int LongestName = 200;

    private readonly StringPool _pool = new();
    private readonly List<RowNote> _faults = [];
    private readonly List<RowNote> _notices = [];
    private readonly HashSet<Column> _noticed = [];

    /// <summary>Physical line where the row starts, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Why the row is rejected; none of a good one.</summary>
    public IReadOnlyList<RowNote> Faults => _faults;

    /// <summary>What is worth knowing about the row.</summary>
    public IReadOnlyList<RowNote> Notices => _notices;

    /// <summary>Whether the file has the column at all.</summary>
    public abstract bool Has(Column column);

    /// <summary>The cell of a column, not trimmed; empty where the file has no such column.</summary>
    protected abstract ReadOnlySpan<char> Text(Column column);

    /// <summary>Begins a row: forgets the faults and notices of the one before.</summary>
    protected void Start(long line)
    {
        Line = line;
        _faults.Clear();
        _notices.Clear();
    }

    public void Reject(string column, ReadOnlySpan<char> value, string reason)
    {
        // What else is wrong with a cell that cannot be read follows from that.
        if (_faults.TrueForAll(fault => fault.Column != column)) _faults.Add(Notes.Rejected(Line, column, value, reason));
    }

    public void Notice(Column column, ReadOnlySpan<char> value, string reason) =>
        _notices.Add(Notes.Notice(Line, column.Name, value, reason));

    /// <summary>A notice about a blank cell that is made at the first such row of the file that has no fault, and then no more.</summary>
    public void NoticeOnce(Column column, string reason)
    {
        if (_faults.Count == 0 && _noticed.Add(column)) Notice(column, "", reason);
    }

    /// <summary>The id of the row's own record.</summary>
    public string Id(Column column)
    {
        var text = Trimmed(column);
        return IsId(column, text) ? text.ToString() : "";
    }

    /// <summary>The id of another record that many rows name.</summary>
    public string Reference(Column column)
    {
        var text = Trimmed(column);
        return IsId(column, text) ? _pool.Get(text) : "";
    }

    /// <summary>A name or another short text: a line break or tab becomes a space.</summary>
    public string Name(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return "";
        var name = text.ContainsAny(LineBreaks) ? Unbroken(text) : text.ToString();
        if (name.Length > LongestName) Reject(column.Name, text, $"Longer than {LongestName} characters.");
        else if (ControlCharacters.AnyIn(name)) Reject(column.Name, text, "Contains a control character.");
        return name;
    }

    /// <summary>A code of a set, in any case.</summary>
    public string Code(Column column, CodeSet set)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return "";
        if (set.Match(text) is { } code) return code;
        Reject(column.Name, text, NotIn(set));
        return "";
    }

    /// <summary>Codes of a set, separated by spaces; a code given twice counts once.</summary>
    public string Codes(Column column, CodeSet set)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return "";
        var codes = new List<string>();
        foreach (var part in text.Split(' '))
        {
            if (text[part].IsEmpty) continue;
            if (set.Match(text[part]) is not { } code)
            {
                Reject(column.Name, text, NotIn(set));
                return "";
            }

            if (!codes.Contains(code)) codes.Add(code);
        }

        return string.Join(' ', codes);
    }

    /// <summary>True or false; blank is false.</summary>
    public bool Flag(Column column) => FlagOrBlank(column) ?? false;

    /// <summary>True or false; null where blank.</summary>
    public bool? FlagOrBlank(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return null;
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase)) return true;
        if (!text.Equals("false", StringComparison.OrdinalIgnoreCase))
            Reject(column.Name, text, "Must be true or false.");
        return false;
    }

    /// <summary>The cell without the white space around it; a required one that is blank is a fault.</summary>
    protected ReadOnlySpan<char> Trimmed(Column column)
    {
        var text = Text(column).Trim();
        if (text.IsEmpty && column.IsRequired) Reject(column.Name, text, "A value is required.");
        return text;
    }

    private static string NotIn(CodeSet set) => $"Not a known {set.Name}. Use one of {string.Join(", ", set.Values)}.";

    private bool IsId(Column column, ReadOnlySpan<char> text)
    {
        if (text.Length > LongestId) Reject(column.Name, text, $"Longer than {LongestId} characters.");
        else if (ControlCharacters.AnyIn(text)) Reject(column.Name, text, "Contains a control character.");
        else return !text.IsEmpty;
        return false;
    }

    private const string LineBreaks = "\r\n\t\u2028\u2029";

    private static string Unbroken(ReadOnlySpan<char> text)
    {
        var name = text.ToString().Replace("\r\n", " ", StringComparison.Ordinal);
        foreach (var c in LineBreaks) name = name.Replace(c, ' ');
        return name;
    }
}
