namespace CsWorkPerf.Reporting.Features.Aliases;

/// <summary>
/// Records that are one child: those merged into one another, and the one at the end of the chain, whose id is the group's. A
/// record that is not merged is a family of its own and needs no entry.
/// </summary>
public sealed class Families
{
    /// <summary>Nothing is merged.</summary>
    public static readonly Families None = new(new Dictionary<string, string>());

    private readonly IReadOnlyDictionary<string, string> _mergedInto;
    private readonly Dictionary<string, string> _kept;

    /// <param name="mergedInto">The merged records of whole families, each with the one that it is merged into.</param>
    public Families(IReadOnlyDictionary<string, string> mergedInto)
    {
        _mergedInto = mergedInto;
        _kept = mergedInto.Keys.ToDictionary(child => child, EndOf);
    }

    /// <summary>Every record of the families, those they end in too.</summary>
    public IReadOnlySet<string> Members => _kept.Keys.Concat(_kept.Values).ToHashSet();

    /// <summary>The record that stands for this one: itself, if it is not merged.</summary>
    public string KeptOf(string child) => _kept.GetValueOrDefault(child, child);

    /// <summary>The same records after changes, whose records must be among these families or alone.</summary>
    public Families With(IEnumerable<ChildAlias> changes)
    {
        var now = new Dictionary<string, string>(_mergedInto);
        foreach (var change in changes)
        {
            if (change.MergedInto is { } into) now[change.ChildId] = into;
            else now.Remove(change.ChildId);
        }
        return new(now);
    }

    // Intake makes no rings; should events out of their order close one for a while, its smallest id stands for all of it.
    private string EndOf(string child)
    {
        var path = new List<string>();
        for (var at = child; ; at = _mergedInto[at])
        {
            if (!_mergedInto.ContainsKey(at)) return at;
            if (path.IndexOf(at) is >= 0 and var ring) return path.Skip(ring).Min(StringComparer.Ordinal)!;
            path.Add(at);
        }
    }
}
