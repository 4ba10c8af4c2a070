namespace CsWorkPerf.AllInOne.Import;

/// <summary>Our ids of what files name by the council's; the owner is asked once for many, and adds what it does not know yet.</summary>
/// <param name="identify">Asks the owner; answers our id by the council's.</param>
internal sealed class OwnIds(Func<IReadOnlyList<string>, CancellationToken, Task<IEnumerable<KeyValuePair<string, string>>>> identify)
{
    // A council has more children than are worth remembering.
    private const int MostKept = 50_000;

    private readonly Dictionary<string, string> _ours = [];
    private readonly Dictionary<string, string> _councils = [];

    /// <summary>Puts our ids into rows that have the council's.</summary>
    public async Task LinkAsync<TRow>(IReadOnlyList<TRow> rows, Func<TRow, string> read, Action<TRow, string> write, CancellationToken cancellation)
    {
        var named = rows.Where(row => read(row).Length > 0).ToList();
        var unknown = named.Select(read).Where(id => !_ours.ContainsKey(id)).Distinct().ToList();
        if (_ours.Count + unknown.Count > MostKept)
        {
            _ours.Clear();
            _councils.Clear();
            unknown = [.. named.Select(read).Distinct()];
        }
        if (unknown.Count > 0)
            foreach (var (councilId, ours) in await identify(unknown, cancellation)) (_ours[councilId], _councils[ours]) = (ours, councilId);
        foreach (var row in named) write(row, _ours[read(row)]);
    }

    /// <summary>The council's id of what a file has named lately; any other text as it is.</summary>
    public string CouncilId(string ours) => _councils.GetValueOrDefault(ours, ours);
}
