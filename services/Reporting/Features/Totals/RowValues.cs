using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Numbers the values of rows. Contributions of a row come one after the other, so its numbers are looked up once.</summary>
internal sealed class RowValues
{
    private static readonly Dimension[] OfRows = [.. Enum.GetValues<Dimension>().Where(one => one != Dimension.None && !Dimensions.IsState(one))];

    private readonly Numbering<string> _values = new();
    private readonly int[] _ofRow = new int[Enum.GetValues<Dimension>().Length];
    private RowDimensions? _row;

    public int NumberOf(in Contribution one, Dimension dimension)
    {
        if (Dimensions.IsState(dimension)) return _values.Of(one.Value(dimension));
        if (!ReferenceEquals(one.Row, _row))
        {
            _row = one.Row;
            foreach (var each in OfRows) _ofRow[(int)each] = _values.Of(_row.Value(each));
        }
        return _ofRow[(int)dimension];
    }
}
