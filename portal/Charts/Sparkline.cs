using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>A line the size of a word, in a table cell; the cell's own words say what it shows.</summary>
public sealed record Sparkline(IReadOnlyList<double?> Values)
{
    private const double Width = 100, Height = 28, Edge = 4;

    /// <param name="description">What a reader who cannot see it should hear, such as "Last six months: 71%, 74%, ...".</param>
    public IHtmlContent Write(string description)
    {
        var known = Values.Select((value, index) => (value, index)).Where(each => each.value is not null).ToList();
        double least = known.Count == 0 ? 0 : known.Min(each => each.value!.Value), most = known.Count == 0 ? 1 : known.Max(each => each.value!.Value);
        var spread = most - least;
        var points = known.Select(each => (
            X: Edge + (each.index * (Width - (2 * Edge)) / Math.Max(1, Values.Count - 1)),
            Y: spread == 0 ? Height / 2 : Height - Edge - ((each.value!.Value - least) / spread * (Height - (2 * Edge))))).ToList();
        var svg = El.Of("svg", "app-sparkline").With("viewBox", "0 0 100 28").With("role", "img").With("aria-label", description);
        if (points.Count > 1) svg.Add(Svg.Path(points, "line"));
        if (points.Count > 0) svg.Add(Svg.Circle(points[^1].X, points[^1].Y, 3, "dot"));
        return svg;
    }
}
