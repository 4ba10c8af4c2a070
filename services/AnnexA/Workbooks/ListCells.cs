using System.Globalization;
using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>
/// The cells of a row of a list, with the ways of writing a value that Annex A workbooks have: a code behind a letter
/// (<c>b) Female</c>, <c>a) WBRI</c>) or without it.
/// </summary>
/// <param name="places">For each column of the list its place on the sheet, or -1.</param>
/// <param name="countsFrom1904">Whether the workbook's dates count from 1904.</param>
internal sealed partial class ListCells(int[] places, bool countsFrom1904) : RowCells
{
    private SheetRow _row = new(0, []);

    public void StartRow(SheetRow row)
    {
        _row = row;
        Start(row.Number);
    }

    public override bool Has(Column column) => places[column.Ordinal] >= 0;

    /// <summary>M, F or U.</summary>
    public string Sex(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return "";
        switch (WithoutLetter(text).ToString().ToUpperInvariant())
        {
            case "M" or "MALE": return "M";
            case "F" or "FEMALE": return "F";
            case "U" or "UNKNOWN" or "NOT KNOWN" or "UNBORN" or "NEITHER" or "INDETERMINATE"
                or "NOT STATED/RECORDED" or "NOT STATED" or "NOT RECORDED":
                return "U";
            default:
                Reject(column.Name, text, "Use a) Male, b) Female, c) Not stated/recorded or d) Neither.");
                return "";
        }
    }

    /// <summary>A code of the ethnicity set; UNKNOWN, which some extracts add, means not yet obtained.</summary>
    public string Ethnicity(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return "";
        var code = WithoutLetter(text);
        if (Ethnicities.Codes.Match(code) is { } known) return known;
        if (code.Equals("UNKNOWN", StringComparison.OrdinalIgnoreCase)) return "NOBT";
        Reject(column.Name, text, "Not a known ethnicity. Use a code such as a) WBRI.");
        return "";
    }

    /// <summary>
    /// A referral source: the code between the letter and the colon (<c>q) 6: Police</c>), or the name of a group that has
    /// only one code (<c>Police</c>).
    /// </summary>
    public string Source(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return "";
        var value = WithoutLetter(text);
        var colon = value.IndexOf(':');
        if (ReferralSources.Codes.Match((colon < 0 ? value : value[..colon]).Trim()) is { } code) return code;
        if (SourceGroups.OnlyCodeOf(value) is { } only) return only;
        Reject(column.Name, text, "Not a known source. Use a code such as q) 6: Police; a group alone is not enough.");
        return "";
    }

    /// <summary>Blank is no.</summary>
    public bool YesNo(Column column) => YesNoOrBlank(column) ?? false;

    public bool? YesNoOrBlank(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return null;
        switch (WithoutLetter(text).ToString().ToUpperInvariant())
        {
            case "YES" or "Y" or "TRUE" or "1": return true;
            case "NO" or "N" or "FALSE" or "0": return false;
            default:
                Reject(column.Name, text, "Use a) Yes or b) No.");
                return null;
        }
    }

    public bool IsMinusOne(Column column) =>
        decimal.TryParse(Trimmed(column), CultureInfo.InvariantCulture, out var number) && number == -1;

    protected override ReadOnlySpan<char> Text(Column column)
    {
        var place = places[column.Ordinal];
        return place < 0 || place >= _row.Cells.Count ? [] : _row.Cells[place];
    }

    /// <summary>The value behind a letter, a letter and a digit, or two letters with a bracket: <c>q) 6</c>, <c>p1) 5D</c>.</summary>
    private static ReadOnlySpan<char> WithoutLetter(ReadOnlySpan<char> text)
    {
        var bracket = text.IndexOf(')');
        return bracket is 1 or 2 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetterOrDigit(text[bracket - 1])
            ? text[(bracket + 1)..].Trim()
            : text;
    }
}
