using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static CsWorkPerf.Portal.Charts.Units;

namespace CsWorkPerf.Portal.Charts;

/// <summary>Shapes of a drawing. Coordinates are invariant, text is encoded.</summary>
internal static class Svg
{
    /// <summary>Width of every full-size drawing, in its own units; it scales with the page.</summary>
    public const double Width = 720;

    /// <summary>A drawing with its name and description for those who cannot see it.</summary>
    public static TagBuilder Root(string id, double height, string title, string description) =>
        El.Of("svg").With("viewBox", $"0 0 {Attr(Width)} {Attr(height)}").With("role", "img")
            .With("aria-labelledby", $"{id}-title {id}-desc").Add(
                El.Of("title").With("id", $"{id}-title").Text(title),
                El.Of("desc").With("id", $"{id}-desc").Text(description));

    public static TagBuilder Rect(double x, double y, double width, double height, string classes) =>
        El.Of("rect", classes).With("x", Attr(x)).With("y", Attr(y)).With("width", Attr(Math.Max(0, width))).With("height", Attr(Math.Max(0, height)));

    public static TagBuilder Line(double x1, double y1, double x2, double y2, string classes) =>
        El.Of("line", classes).With("x1", Attr(x1)).With("y1", Attr(y1)).With("x2", Attr(x2)).With("y2", Attr(y2));

    public static TagBuilder Words(double x, double y, string text, string anchor = "start", string? classes = null) =>
        El.Of("text", classes).With("x", Attr(x)).With("y", Attr(y)).With("text-anchor", anchor).Text(text);

    public static TagBuilder Circle(double x, double y, double radius, string classes) =>
        El.Of("circle", classes).With("cx", Attr(x)).With("cy", Attr(y)).With("r", Attr(radius));

    public static TagBuilder Path(IReadOnlyList<(double X, double Y)> points, string classes) =>
        El.Of("polyline", classes).With("points", string.Join(' ', points.Select(point => $"{Attr(point.X)},{Attr(point.Y)}")));

    public static TagBuilder Area(IReadOnlyList<(double X, double Y)> upper, IReadOnlyList<(double X, double Y)> lower, string classes) =>
        El.Of("polygon", classes).With("points", string.Join(' ', upper.Concat(lower.Reverse()).Select(point => $"{Attr(point.X)},{Attr(point.Y)}")));

    /// <summary>Words under the pointer, for those who use one; the table says the same to all.</summary>
    public static TagBuilder Saying(this TagBuilder shape, string text) => shape.Add(El.Of("title").Text(text));

    /// <summary>Room for these labels, and the labels cut to the room there is.</summary>
    public static (double Room, Func<string, string> Cut) Labels(IEnumerable<string> labels, double most = 250)
    {
        const double around = 14;
        var room = Math.Min(most, labels.Select(WidthOf).DefaultIfEmpty(0).Max() + around);
        return (room, Cut);

        string Cut(string label)
        {
            if (WidthOf(label) + around <= room) return label;
            var kept = label.Length - 1;
            while (kept > 1 && WidthOf(label[..kept] + "…") + around > room) kept--;
            return label[..kept].TrimEnd() + "…";
        }
    }

    /// <summary>About how wide a label is in the widest of the usual fonts: no server knows which one a reader has.</summary>
    private static double WidthOf(string text) => text.Sum(letter => letter switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or '\'' or ' ' => 4.5,
        'f' or 'r' or 't' or '(' or ')' or '-' => 5.8,
        'm' or 'M' or 'W' or '–' or '…' => 13.8,
        'w' => 11.5,
        >= 'A' and <= 'Z' => 10,
        _ => 8.7,
    });

    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts) all.AppendHtml(part);
        return all;
    }
}
