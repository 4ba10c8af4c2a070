using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>One place: how many of how many.</summary>
public sealed record FunnelPoint(string Label, double Numerator, double Denominator);

/// <summary>
/// Places by size and share, with the limits between which shares lie by chance alone (95% and 99.8%, arcsine method of
/// Spiegelhalter 2005, not adjusted for overdispersion: right between the places of one council). Not a league table.
/// </summary>
public sealed record FunnelPlot(IReadOnlyList<FunnelPoint> Points) : IDrawing
{
    private const double Near = 1.959964, Far = 3.090232, Top = 16, Bottom = 280, Left = 56, Right = Svg.Width - 120;

    public IHtmlContent Draw(string id, string title, string description)
    {
        var places = Points.Where(point => point.Denominator > 0).ToList();
        if (places.Count == 0) return Svg.Root(id, 40, title, description).Add(Svg.Words(0, 24, "No figures in this period."));
        var target = places.Sum(point => point.Numerator) / places.Sum(point => point.Denominator);
        var across = Scale.For(places.Select(point => point.Denominator * 1.1), Left, Right);
        var up = Scale.For(places.Select(point => 100 * point.Numerator / point.Denominator)
            .Append(100 * Limit(target, places.Min(point => point.Denominator), Far)), Bottom, Top, 100);
        return Svg.Root(id, Bottom + 44, title, description)
            .AddAll(up.Ticks().SelectMany(tick => (IHtmlContent[])[
                Svg.Line(Left, up.At(tick), Right, up.At(tick), "axis"),
                Svg.Words(Left - 8, up.At(tick) + 5, $"{tick:0}%", "end", "muted")]))
            .AddAll(across.Ticks().Select(tick => Svg.Words(across.At(tick), Bottom + 20, Unit.Count.Words(tick), "middle", "muted")))
            .Add(Svg.Line(Left, up.At(100 * target), Right, up.At(100 * target), "rule"),
                Svg.Words(Right + 6, up.At(100 * target) + 5, $"All {Unit.Percent.Words(100 * target)}", "start", "muted"))
            .AddAll(new[] { Near, -Near, Far, -Far }.Select(k => Svg.Path(Curve(target, k, across, up), Math.Abs(k) > Near ? "axis limit" : "axis limit projected")))
            .AddAll(places.Select(point => Dot(point, target, across, up)))
            .AddAll(Names(places, target, across, up))
            .Add(Svg.Words((Left + Right) / 2, Bottom + 38, "How many there were", "middle", "muted"));
    }

    /// <summary>The share at which a place of this size leaves the limits; k is negative for the lower ones.</summary>
    public static double Limit(double target, double size, double k)
    {
        var angle = Math.Asin(Math.Sqrt(target)) + (k / (2 * Math.Sqrt(size)));
        return Math.Pow(Math.Sin(Math.Clamp(angle, 0, Math.PI / 2)), 2);
    }

    /// <summary>Whether a place lies outside the limits (99.8%), or null inside; the words say on which side.</summary>
    public static string? Outside(FunnelPoint point, double target)
    {
        var share = point.Numerator / point.Denominator;
        return share > Limit(target, point.Denominator, Far) ? "higher than chance explains"
            : share < Limit(target, point.Denominator, -Far) ? "lower than chance explains" : null;
    }

    private static List<(double X, double Y)> Curve(double target, double k, Scale across, Scale up)
    {
        var points = new List<(double X, double Y)>();
        for (var step = 1; step <= 60; step++)
        {
            var size = across.To * step / 60;
            points.Add((across.At(size), up.At(Math.Min(up.To, 100 * Limit(target, size, k)))));
        }
        return points;
    }

    private static IHtmlContent Dot(FunnelPoint point, double target, Scale across, Scale up)
    {
        var share = 100 * point.Numerator / point.Denominator;
        var outside = Outside(point, target);
        return Svg.Circle(across.At(point.Denominator), up.At(share), outside is null ? 4 : 6, outside is null ? "dot" : "signal")
            .Saying($"{point.Label}: {Unit.Percent.Words(share)} of {Unit.Count.Words(point.Denominator)}{(outside is null ? "" : $", {outside}")}");
    }

    /// <summary>The places' names, each above or below its dot where there is room, moved further where there is none.</summary>
    private static IEnumerable<IHtmlContent> Names(IEnumerable<FunnelPoint> places, double target, Scale across, Scale up)
    {
        const double lineHeight = 16, perCharacter = 7.4;
        var taken = new List<(double Left, double Right, double Y)>();
        foreach (var point in places.OrderBy(point => point.Denominator))
        {
            double x = across.At(point.Denominator), y = up.At(100 * point.Numerator / point.Denominator);
            var width = point.Label.Length * perCharacter;
            var free = Enumerable.Range(0, 12).Select(step => step % 2 == 0 ? y - 8 - (step / 2 * lineHeight) : y + 18 + (step / 2 * lineHeight))
                .Where(tried => tried is > Top and < Bottom).FirstOrDefault(
                    tried => taken.All(each => x + (width / 2) < each.Left || x - (width / 2) > each.Right || Math.Abs(each.Y - tried) >= lineHeight), y - 8);
            taken.Add((x - (width / 2), x + (width / 2), free));
            yield return Svg.Words(x, free, point.Label, "middle", Outside(point, target) is null ? null : "strong");
        }
    }
}
