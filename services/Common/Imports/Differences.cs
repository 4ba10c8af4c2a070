namespace CsWorkPerf.Common.Imports;

/// <summary>Gathers the columns in which a row differs from the record; most rows differ in none.</summary>
public struct Differences
{
    private List<Difference>? _found;

    public readonly IReadOnlyList<Difference> Found => _found ?? (IReadOnlyList<Difference>)[];

    public void Compare(string column, string inRow, string here)
    {
        if (inRow != here) (_found ??= []).Add(new Difference(column, inRow, here));
    }
}
