using System.Globalization;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>
/// A grid of figures, darker where higher. Every cell carries its figure, so that the shade is never the only sign; in narrow cells
/// whole per cents, and the table has the rest.
/// </summary>
public sealed record HeatMap(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double?>> Values, Unit Unit) : IDrawing
{
    private const double CellHeight = 30, Line = 17;

    /// <summary>Room for headings of two lines.</summary>
    private const double Top = 44;

    /// <summary>Shades of one blue, light to dark; words on the last three are white.</summary>
    private static readonly string[] Shades = ["#f3f2f1", "#d2e2f1", "#a5c6e3", "#5694ca", "#1d70b8", "#12436d"];

    public IHtmlContent Draw(string id, string title, string description)
    {
        var (room, cut) = Svg.Labels(Rows, 220);
        var width = (Svg.Width - room) / Math.Max(1, Columns.Count);
        var known = Values.SelectMany(row => row).Where(value => value is not null).Select(value => value!.Value).ToList();
        double least = known.Count == 0 ? 0 : known.Min(), most = known.Count == 0 ? 1 : known.Max();
        var drawing = Svg.Root(id, Top + (Rows.Count * CellHeight), title, description);
        for (var column = 0; column < Columns.Count; column++)
            drawing.AddAll(Heading(Columns[column], room + ((column + 0.5) * width), width));
        for (var row = 0; row < Rows.Count; row++)
        {
            drawing.Add(Svg.Words(room - 10, Top + (row * CellHeight) + 20, cut(Rows[row]), "end"));
            for (var column = 0; column < Columns.Count; column++)
                drawing.Add(Cell(row, column, room + (column * width), width, Values[row][column], Shade(Values[row][column], least, most)));
        }
        return drawing;
    }

    /// <summary>A heading in one line where it fits, else cut at its last space.</summary>
    private static IEnumerable<IHtmlContent> Heading(string text, double x, double width)
    {
        const double perCharacter = 7.4;
        var cut = text.Length * perCharacter <= width ? -1 : text.LastIndexOf(' ');
        if (cut > 0) yield return Svg.Words(x, Top - 10 - Line, text[..cut], "middle", "muted");
        yield return Svg.Words(x, Top - 10, text[(cut + 1)..], "middle", "muted");
    }

    private IHtmlContent Cell(int row, int column, double x, double width, double? value, int shade)
    {
        var y = Top + (row * CellHeight);
        return El.Of("g").Add(
            Svg.Rect(x + 1, y + 1, width - 2, CellHeight - 2, "cell").With("fill", Shades[shade]).Saying($"{Rows[row]}, {Columns[column]}: {Unit.Words(value)}"),
            Svg.Words(x + (width / 2), y + 20, Fitting(value, width), "middle", shade >= 4 ? "on-dark" : "on-shape"));
    }

    private string Fitting(double? value, double width)
    {
        const double perCharacter = 9;
        var words = Unit.Words(value);
        return Unit == Unit.Percent && value is { } share && words.Length * perCharacter > width ? Units.Rounded(share, 0).ToString("0", CultureInfo.InvariantCulture) + "%" : words;
    }

    private static int Shade(double? value, double least, double most) =>
        value is not { } number || most <= least ? 0 : (int)Math.Min(Shades.Length - 1, (number - least) / (most - least) * Shades.Length);
}
