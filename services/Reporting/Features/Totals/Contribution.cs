using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>What a row adds to a measure on a day. Nothing of it is stored: only sums are.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Day">Europe/London day.</param>
/// <param name="Row">The row's place and codes.</param>
/// <param name="Amount">A whole number; of a stock, +1 on the day it opens and -1 on the day it is gone.</param>
/// <param name="State">Of what is open: in time or overdue.</param>
/// <param name="Cell">Of a contact received: where its month counts it besides; once for each contact.</param>
public readonly record struct Contribution(Measure Measure, DateOnly Day, RowDimensions Row, long Amount, string? State = null, ContactCell? Cell = null)
{
    public string Value(Dimension dimension) =>
        Dimensions.IsState(dimension) ? State ?? Dimensions.NoValue : Row.Value(dimension);
}
