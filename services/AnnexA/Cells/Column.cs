namespace CsWorkPerf.AnnexA.Cells;

/// <summary>A column that a kind of file may have.</summary>
/// <param name="Ordinal">Its place among the layout's columns, from 0; not its place in a file.</param>
/// <param name="Name">Its heading.</param>
/// <param name="IsRequired">Whether every row must have a value in it.</param>
internal sealed record Column(int Ordinal, string Name, bool IsRequired);

/// <summary>The columns of a kind of file, in the order in which a row's cells are checked.</summary>
internal sealed class ColumnSet
{
    private readonly List<Column> _columns = [];

    public IReadOnlyList<Column> All => _columns;

    public Column Required(string name) => Add(name, isRequired: true);

    public Column Optional(string name) => Add(name, isRequired: false);

    private Column Add(string name, bool isRequired)
    {
        var column = new Column(_columns.Count, name, isRequired);
        _columns.Add(column);
        return column;
    }
}

/// <summary>How a kind of file becomes rows.</summary>
/// <param name="Columns">The columns known.</param>
/// <param name="Read">Makes a row of the current cells; the row is only good if the cells report no fault afterwards.</param>
internal sealed record Layout<TRow>(ColumnSet Columns, Func<RowCells, TRow> Read)
    where TRow : class;
