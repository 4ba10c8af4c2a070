namespace CsWorkPerf.Common.Imports;

/// <summary>Decides, in one transaction of an import, which rows change their records now, and counts them.</summary>
public sealed class RowPlace<TKey, TRow>
    where TKey : notnull
    where TRow : class
{
    private readonly RowsSoFar<TKey, TRow> _before;
    private readonly bool _isEnd;
    private readonly HashSet<TKey> _added = [];
    private readonly HashSet<TKey> _changed = [];
    // Null: the row that waited does so no longer.
    private readonly Dictionary<TKey, TRow?> _waiting = [];

    internal RowPlace(RowsSoFar<TKey, TRow> before, bool isEnd) => (_before, _isEnd) = (before, isEnd);

    public ImportTally Tally { get; } = new();

    /// <summary>The records that were there before the import and that this transaction changes.</summary>
    internal IReadOnlyCollection<TKey> Changed => _changed;

    /// <summary>The row made the record.</summary>
    public void Accept(TKey record)
    {
        Tally.Accept();
        _added.Add(record);
    }

    /// <summary>The row says what is stored.</summary>
    public void Leave(TKey record)
    {
        Tally.Leave();
        StopWaiting(record);
    }

    /// <summary>
    /// Whether a row that differs from its record is to be stored now, and counts it if so. If not it waits, and what else is
    /// to be said of it is said when it comes again.
    /// </summary>
    public bool Change(TKey record, TRow row)
    {
        var isNew = _added.Contains(record) || _before.Added.Contains(record);
        if (_isEnd || isNew)
        {
            Tally.Update();
            if (!isNew) _changed.Add(record);
            return true;
        }
        StopWaiting(record);
        _waiting[record] = row;
        return false;
    }

    /// <summary>Something beside the row's own columns is changed in a record that was there before; counts nothing.</summary>
    public void ChangeBeside(TKey record) => _changed.Add(record);

    /// <summary>The transaction is stored.</summary>
    internal void Remember()
    {
        _before.Added.UnionWith(_added);
        foreach (var (record, row) in _waiting)
        {
            if (row is null) _before.Waiting.Remove(record);
            else _before.Waiting[record] = row;
        }
    }

    // A row that a later one overrules is counted as unchanged.
    private void StopWaiting(TKey record)
    {
        if (_isEnd) return;
        if (_waiting.TryGetValue(record, out var here) ? here is null : !_before.Waiting.ContainsKey(record)) return;
        Tally.Leave();
        _waiting[record] = null;
    }
}

/// <summary>What an import remembers of its earlier rows.</summary>
internal sealed class RowsSoFar<TKey, TRow>
    where TKey : notnull
    where TRow : class
{
    /// <summary>The records that the import made.</summary>
    public HashSet<TKey> Added { get; } = [];

    /// <summary>The last row about each record that waits for the end.</summary>
    public Dictionary<TKey, TRow> Waiting { get; } = [];
}
