using System.Globalization;
using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>Days on a sheet.</summary>
internal sealed partial class ListCells
{
    // Excel counts a 29 February 1900 that never was: its numbers are days of the real calendar from 1 March 1900 (61) on,
    // up to 31 December 9999. A workbook that counts from 1904 is 1,462 days behind.
    private const int FirstRealDay = 61;
    private const int LastDay = 2_958_465;
    private const int To1904 = 1_462;

    /// <summary>
    /// A day as ISO text, written as Excel's number of it or as text; a time behind it is dropped, as the lists have none.
    /// </summary>
    public string ListDay(Column column)
    {
        var text = Trimmed(column);
        if (text.IsEmpty) return "";
        if ((Serial(text) ?? Written(text)) is { } day) return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Reject(column.Name, text, "Must be a date, or a text such as 31/03/2026.");
        return "";
    }

    private DateOnly? Serial(ReadOnlySpan<char> text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)) return null;
        var day = decimal.Truncate(serial) + (countsFrom1904 ? To1904 : 0);
        return day is >= FirstRealDay and <= LastDay
            ? DateOnly.FromDateTime(DateTime.FromOADate((double)day))
            : null;
    }

    private static DateOnly? Written(ReadOnlySpan<char> text)
    {
        var space = text.IndexOfAny(' ', 'T');
        return LocalMoment.TryParse(space < 0 ? text : text[..space], out var moment) ? moment.Day : null;
    }
}
