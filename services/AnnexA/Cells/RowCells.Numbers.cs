using System.Globalization;

namespace CsWorkPerf.AnnexA.Cells;

/// <summary>Cells that hold numbers.</summary>
internal abstract partial class RowCells
{
    /// <summary>A whole number from 0; null where blank.</summary>
    public int? Whole(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return null;
        if (EndsInNull(text) || !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Reject(column.Name, text, "Must be a whole number.");
            return null;
        }

        if (number < 0)
            Reject(column.Name, text, "Must be 0 or more.");
        return number;
    }

    /// <summary>A full-time equivalent, 0 to 1 with at most two decimals, in hundredths.</summary>
    public int FteHundredths(Column column)
    {
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        var text = Trimmed(column);
        if (text.IsEmpty) return 0;
        if (EndsInNull(text) || !decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var fte))
        {
            Reject(column.Name, text, "Must be a number such as 0.8.");
            return 0;
        }

        if (fte is < 0 or > 1)
            Reject(column.Name, text, "Must be from 0 to 1.");
        else if (fte.Scale > 2)
            Reject(column.Name, text, "Must have at most two decimals.");
        return (int)(fte * 100);
    }

    // The framework's parsers pass over null characters at the end.
    private static bool EndsInNull(ReadOnlySpan<char> text) => text[^1] == '\0';
}
