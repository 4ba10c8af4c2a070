using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>One place: how many of how many.</summary>
public sealed record FunnelPoint(string Label, double Numerator, double Denominator);

/// <summary>
/// Places by size and share, with the limits between which shares lie by chance alone (95% and 99.8%, see
/// <see cref="FunnelLimits"/>). Not a league table.
/// </summary>
public sealed record FunnelPlot(IReadOnlyList<FunnelPoint> Points) : IDrawing
{
    private const double Near = FunnelLimits.Near, Far = FunnelLimits.Far, Top = 16, Bottom = 280, Left = 56, Right = Svg.Width - 120;

    public IHtmlContent Draw(string id, string title, string description)
    {
        var places = Points.Where(point => point.Denominator > 0).ToList();
        if (places.Count == 0) return Svg.Root(id, 40, title, description).Add(Svg.Words(0, 24, "No figures in this period."));
        var target = places.Sum(point => point.Numerator) / places.Sum(point => point.Denominator);
        var across = Scale.For(places.Select(point => point.Denominator * 1.1), Left, Right);
        var up = Scale.For(places.Select(point => 100 * point.Numerator / point.Denominator)
            .Append(100 * FunnelLimits.At(target, places.Min(point => point.Denominator), Far)), Bottom, Top, 100);
        return Svg.Root(id, Bottom + 44, title, description)
            .AddAll(up.Ticks().SelectMany(tick => (IHtmlContent[])[
                Svg.Line(Left, up.At(tick), Right, up.At(tick), "axis"),
                Svg.Words(Left - 8, up.At(tick) + 5, $"{tick:0}%", "end", "muted")]))
            .AddAll(across.Ticks().Select(tick => Svg.Words(across.At(tick), Bottom + 20, Unit.Count.Words(tick), "middle", "muted")))
            .Add(Svg.Line(Left, up.At(100 * target), Right, up.At(100 * target), "rule"),
                Svg.Words(Right + 6, up.At(100 * target) + 5, $"All {Unit.Percent.Words(100 * target)}", "start", "muted"))
            .AddAll(new[] { Near, -Near, Far, -Far }.Select(k => Svg.Path(Curve(target, k, across, up), Math.Abs(k) > Near ? "axis limit" : "axis limit projected")))
            .AddAll(Names(places, target, across, up))
            .AddAll(places.Select(point => Dot(point, target, across, up)))
            .Add(Svg.Words((Left + Right) / 2, Bottom + 38, "How many there were", "middle", "muted"));
    }

    /// <summary>Whether a place lies outside the limits (99.8%), or null inside; the words say on which side.</summary>
    public static string? Outside(FunnelPoint point, double target)
    {
        var share = point.Numerator / point.Denominator;
        return share > FunnelLimits.At(target, point.Denominator, Far) ? "higher than chance explains"
            : share < FunnelLimits.At(target, point.Denominator, -Far) ? "lower than chance explains" : null;
    }

    /// <summary>The finding of a plot of localities: which lie outside the limits (99.8%).</summary>
    /// <param name="what">What the share is.</param>
    public string Finding(string what)
    {
        var places = Points.Where(point => point.Denominator > 0).ToList();
        if (places.Count == 0) return $"{what}: no figures in this period";
        var target = places.Sum(point => point.Numerator) / places.Sum(point => point.Denominator);
        var outside = places.Select(point => (point.Label, Side: Outside(point, target))).Where(each => each.Side is not null).ToList();
        return outside.Count switch
        {
            0 => $"{what}: no locality differs by more than chance explains",
            1 => $"{what}: {outside[0].Label} {outside[0].Side}",
            _ => $"{what}: {Sides(outside.Select(each => each.Side!.Split(' ')[0]))} than chance explains of {places.Count} localities",
        };
    }

    /// <summary>"2 higher and 1 lower".</summary>
    private static string Sides(IEnumerable<string> sides) => string.Join(" and ", sides.Order(StringComparer.Ordinal).CountBy(side => side).Select(side => $"{side.Value} {side.Key}"));

    private static List<(double X, double Y)> Curve(double target, double k, Scale across, Scale up)
    {
        var points = new List<(double X, double Y)>();
        for (var step = 1; step <= 60; step++)
        {
            var size = across.To * step / 60;
            points.Add((across.At(size), up.At(Math.Min(up.To, 100 * FunnelLimits.At(target, size, k)))));
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

    /// <summary>
    /// The places' names, each above or below its dot where it lies on no other name, dot or the rule; further off with a line
    /// to its dot where there is no room.
    /// </summary>
    private static IEnumerable<IHtmlContent> Names(IReadOnlyList<FunnelPoint> places, double target, Scale across, Scale up)
    {
        const double lineHeight = 16, above = 12, below = 4, perCharacter = 7.4;
        var dots = places.Select(point => (X: across.At(point.Denominator), Y: up.At(100 * point.Numerator / point.Denominator))).ToList();
        var taken = new List<(double Left, double Right, double Y)>();
        foreach (var (point, dot) in places.Zip(dots).OrderBy(each => each.First.Denominator))
        {
            var half = point.Label.Length * perCharacter / 2;
            bool Free(double y) => y is > Top and < Bottom && !Covers(y, up.At(100 * target), 0)
                && dots.All(other => Math.Abs(other.X - dot.X) > half + 4 || !Covers(y, other.Y, 4))
                && taken.All(name => dot.X + half < name.Left || dot.X - half > name.Right || Math.Abs(name.Y - y) >= lineHeight);
            var y = Enumerable.Range(0, 16).Select(step => step % 2 == 0 ? dot.Y - 9 - (step / 2 * lineHeight / 2) : dot.Y + 18 + (step / 2 * lineHeight / 2))
                .Where(Free).Append(dot.Y - 9).First();
            taken.Add((dot.X - half, dot.X + half, y));
            if (Math.Abs(y - dot.Y) > lineHeight + 4) yield return Svg.Line(dot.X, dot.Y, dot.X, y < dot.Y ? y + below : y - above, "axis");
            yield return Svg.Words(dot.X, y, point.Label, "middle", Outside(point, target) is null ? null : "strong");
        }

        static bool Covers(double baseline, double y, double radius) => y + radius > baseline - above && y - radius < baseline + below;
    }
}
