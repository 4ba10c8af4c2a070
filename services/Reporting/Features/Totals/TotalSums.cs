using System.Runtime.InteropServices;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// Sums contributions into totals by series, place and month, day by day. A fold adds some fifty sums for every row, so all
/// that is looked up is numbered: series, places, and cells (a place's month). The store gives series and places their lasting
/// ids.
/// </summary>
public sealed class TotalSums
{
    private readonly Numbering<SeriesKey> _series = new();
    private readonly Numbering<PlaceKey> _places = new();
    private readonly Numbering<(int Place, int Month)> _cells = new();

    // By measure: its series, by number of the value (or pair of values) within each of its splits.
    private readonly Dictionary<Measure, MeasureSeries> _measures = [];
    private readonly RowValues _values = new();

    // By series, then by cell: 31 days.
    private readonly List<long[]?[]> _sums = [];

    // By cell: each contact that comes or, with the last bit set, goes, by what it is counted by. They are counted at the end.
    private readonly List<List<int>> _contacts = [];
    private (RowDimensions? Row, int Place, int Month, int Cell) _last;

    /// <summary>How many months of series and places there are, those that sum to nothing included.</summary>
    public int Count { get; private set; }

    /// <summary>The series that came up; <see cref="MonthRow.Series"/> is the place in this list.</summary>
    public IReadOnlyList<SeriesKey> Series => _series.Keys;

    /// <summary>The places that came up; <see cref="MonthRow.Place"/> is the place in this list.</summary>
    public IReadOnlyList<PlaceKey> Places => _places.Keys;

    /// <summary>Adds contributions to every series that they belong to.</summary>
    /// <param name="contributions">What rows add.</param>
    /// <param name="sign">-1 takes them away.</param>
    public void Add(IReadOnlyList<Contribution> contributions, int sign = 1)
    {
        for (var i = 0; i < contributions.Count; i++)
        {
            var one = contributions[i];
            var (cell, day, amount) = (CellOf(one), one.Day.Day - 1, sign * one.Amount);
            if (!_measures.TryGetValue(one.Measure, out var series)) _measures.Add(one.Measure, series = new MeasureSeries(one.Measure, _series, _values));
            foreach (var number in series.Of(one)) Add(number, cell, day, amount);
            if (one.Cell is { } contact) Add(contact, cell, sign);
        }
    }

    /// <summary>The months that have an amount on some day.</summary>
    public IEnumerable<MonthRow> Rows()
    {
        for (var series = 0; series < _sums.Count; series++)
            for (var cell = 0; cell < _sums[series].Length; cell++)
            {
                if (_sums[series][cell] is not { } days) continue;
                var row = new MonthRow(series, _cells.Keys[cell].Month, _cells.Keys[cell].Place, days);
                if (!row.IsZero) yield return row;
            }
    }

    /// <summary>The months of places whose contacts changed; the place is the one in the list of places.</summary>
    public IEnumerable<ContactMonth> ContactMonths()
    {
        for (var cell = 0; cell < _contacts.Count; cell++)
        {
            var counts = new Dictionary<int, int>(_contacts[cell].Count);
            foreach (var one in _contacts[cell]) CollectionsMarshal.GetValueRefOrAddDefault(counts, one >> 1, out _) += (one & 1) == 0 ? 1 : -1;
            var month = new ContactMonth(_cells.Keys[cell].Month, _cells.Keys[cell].Place, counts);
            if (!month.IsZero) yield return month;
        }
    }

    /// <summary>Forgets the sums, not the numbers.</summary>
    public void Clear()
    {
        for (var series = 0; series < _sums.Count; series++) _sums[series] = [];
        _contacts.Clear();
        Count = 0;
    }

    private void Add(int series, int cell, int day, long amount)
    {
        while (series >= _sums.Count) _sums.Add([]);
        var cells = _sums[series];
        if (cell >= cells.Length)
        {
            Array.Resize(ref cells, Math.Max(_cells.Keys.Count, cells.Length * 2));
            _sums[series] = cells;
        }
        if (cells[cell] is null)
        {
            cells[cell] = new long[MonthRow.MostDays];
            Count++;
        }
        cells[cell]![day] += amount;
    }

    private void Add(ContactCell contact, int cell, int sign)
    {
        while (cell >= _contacts.Count) _contacts.Add([]);
        _contacts[cell].Add((contact.Packed << 1) | (sign < 0 ? 1 : 0));
        // Some sixty of them take as much room as the days of a month.
        if (_contacts[cell].Count % 60 == 0) Count++;
    }

    private int CellOf(in Contribution one)
    {
        var month = Months.NumberOf(one.Day);
        if (!ReferenceEquals(one.Row, _last.Row))
            _last = (one.Row, _places.Of(new PlaceKey(one.Row.Value(Dimension.Locality), one.Row.Value(Dimension.Team))), -1, 0);
        if (month != _last.Month) _last = _last with { Month = month, Cell = _cells.Of((_last.Place, month)) };
        return _last.Cell;
    }
}
