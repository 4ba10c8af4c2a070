using System.Globalization;
using Microsoft.VisualBasic.FileIO;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>The cells of a row of a CSV file by heading, read by the rules of the import files one after the other.</summary>
internal sealed class Cells(IReadOnlyDictionary<string, string> cells)
{
    public bool IsRejected { get; private set; }

    public static IEnumerable<Cells> OfFile(string path)
    {
        using var reader = new TextFieldParser(path) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        var headings = reader.ReadFields()!;
        while (reader.ReadFields() is { } fields)
            yield return new(headings.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase));
    }

    public bool Has(string column) => cells.ContainsKey(column);

    public string Text(string column) => cells.GetValueOrDefault(column, "").Trim();

    public string Required(string column)
    {
        RejectIf(Text(column).Length == 0);
        return Text(column);
    }

    /// <summary>A code, in any case; blank where there is none.</summary>
    public string Code(string column, IReadOnlyList<string> codes)
    {
        var code = codes.FirstOrDefault(code => code.Equals(Text(column), StringComparison.OrdinalIgnoreCase));
        RejectIf(code is null && Text(column).Length > 0);
        return code ?? "";
    }

    public Moment? Moment(string column)
    {
        if (Text(column).Length == 0) return null;
        var moment = BruteForce.Moment.Read(Text(column));
        RejectIf(moment is null);
        return moment;
    }

    public DateOnly Day(string column)
    {
        var moment = BruteForce.Moment.Read(Required(column));
        RejectIf(moment is not { Minutes: null });
        return moment?.Day ?? default;
    }

    public DateOnly? DayOrNone(string column) => Text(column).Length == 0 ? null : Day(column);

    public int Whole(string column)
    {
        if (Text(column).Length == 0) return 0;
        var isWhole = int.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        RejectIf(!isWhole || number < 0);
        return number;
    }

    public void RejectIf(bool broken) => IsRejected |= broken;
}
