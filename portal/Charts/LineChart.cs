using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>One period of a line.</summary>
public sealed record LinePoint(string Label, double? Value, bool Projected = false, bool Signal = false);

/// <summary>The band in which values lie when nothing has changed, with its mean.</summary>
public sealed record Limits(double Lower, double Mean, double Upper);

/// <summary>
/// A line over time; a gap where there is no value, dashes where it is projected. With limits, the band and its mean; a point
/// that signals a change is larger and red, and the table says so too. A break is marked before the point with its index. Lines of
/// others lie behind it, thin and each with dashes of its own, named at their ends; among those the target is the one without dashes.
/// </summary>
public sealed record LineChart(IReadOnlyList<LinePoint> Points, Unit Unit, Limits? Limits = null, double? Target = null, string TargetLabel = "Target", int? Break = null) : IDrawing
{
    private const double Top = 16, Bottom = 240, Left = 56;

    /// <summary>Others to hold the line against, at most four, with a value or a gap for each point.</summary>
    public IReadOnlyList<ReferenceLine> References { get; init; } = [];

    private double Right => Svg.Width - Math.Max(112, EndLabels.Room(References, Unit));

    public IHtmlContent Draw(string id, string title, string description)
    {
        var values = Points.Select(point => point.Value ?? 0).Append(Limits?.Upper ?? 0).Append(Math.Min(0, Limits?.Lower ?? 0)).Append(Target ?? 0).Concat(References.SelectMany(line => line.Values).Select(value => value ?? 0));
        var scale = Scale.For(values, Bottom, Top, Unit == Unit.Percent ? 100 : null, whole: Unit == Unit.Count);
        return Svg.Root(id, Bottom + 30, title, description)
            .Add(Band(scale))
            .AddAll(scale.Ticks().SelectMany(tick => (IHtmlContent[])[
                Svg.Line(Left, scale.At(tick), Right, scale.At(tick), "axis"),
                Svg.Words(Left - 8, scale.At(tick) + 5, AxisWords(tick), "end", "muted")]))
            .Add(Target is { } target ? Mark(scale, target, TargetLabel, References.Count > 0 ? "rule whole" : "rule") : null, Limits is { } limits ? Mark(scale, limits.Mean, "Mean", "rule") : null)
            .Add(Break > 0 && Break < Points.Count ? Svg.Line((X(Break.Value - 1) + X(Break.Value)) / 2, Top, (X(Break.Value - 1) + X(Break.Value)) / 2, Bottom, "rule") : null)
            .AddAll(References.SelectMany((line, index) => line.Runs().Select(run => Svg.Path([.. run.Select(at => (X(at), scale.At(line.Values[at]!.Value)))], $"reference reference-{index + 1}"))))
            .AddAll(Runs().Select(run => Svg.Path([.. run.Points.Select(index => (X(index), scale.At(Points[index].Value!.Value)))], run.Projected ? "line projected" : "line")))
            .AddAll(Points.Select((point, index) => point.Value is { } value
                ? Svg.Circle(X(index), scale.At(value), point.Signal ? 5 : 3, point.Signal ? "signal" : "dot").Saying($"{point.Label}: {Unit.Words(value)}{(point.Projected ? " (projected)" : "")}")
                : null))
            .Add(References.Count == 0 ? LastValue(scale) : null)
            .AddAll(EndLabels.Of(Ends(), scale, Top, Bottom).Select(end => Svg.Words(Right + 8, end.Y, end.Words, "start", end.Classes)))
            .AddAll(LabelledPeriods().Select(index => Svg.Words(X(index), Bottom + 20, Points[index].Label, "middle", "muted")));
    }

    private double X(int index) => Points.Count == 1 ? (Left + Right) / 2 : Left + (index * (Right - Left) / (Points.Count - 1));

    private string AxisWords(double tick) => Unit == Unit.Percent ? tick.ToString("0", System.Globalization.CultureInfo.InvariantCulture) + "%" : Unit.Words(tick);

    private IHtmlContent? Band(Scale scale) => Limits is not { } limits
        ? null
        : Svg.Rect(Left, scale.At(Clamp(limits.Upper, scale)), Right - Left, scale.At(Clamp(limits.Lower, scale)) - scale.At(Clamp(limits.Upper, scale)), "band");

    /// <summary>Only the drawing is cut to what can be; the figures are not.</summary>
    private static double Clamp(double value, Scale scale) => Math.Clamp(value, scale.From, scale.To);

    private IHtmlContent Mark(Scale scale, double value, string name, string classes) => El.Of("g").Add(
        Svg.Line(Left, scale.At(value), Right, scale.At(value), classes),
        References.Count > 0 ? null : Svg.Words(Right + 8, scale.At(value) + 5, $"{name} {Unit.Words(value)}", "start", "muted"));

    /// <summary>What is named at the right where there are lines of others: all of it, one under the other.</summary>
    private IEnumerable<(double Value, string Words, string Classes)> Ends()
    {
        if (References.Count == 0) yield break;
        if (Points.LastOrDefault(point => point.Value is not null) is { Value: { } last }) yield return (last, Unit.Words(last), "strong");
        if (Target is { } target) yield return (target, $"{TargetLabel} {Unit.Words(target)}", "muted");
        if (Limits is { } limits) yield return (limits.Mean, $"Mean {Unit.Words(limits.Mean)}", "muted");
        foreach (var line in References)
            if (line.Last is { } value) yield return (value, line.Words(Unit), "muted");
    }

    private IHtmlContent? LastValue(Scale scale)
    {
        for (var index = Points.Count - 1; index >= 0; index--)
            if (Points[index].Value is { } value) return Svg.Words(X(index) + 8, Free(scale.At(value) + 5, scale), Unit.Words(value), "start", "strong");
        return null;
    }

    /// <summary>A height for the last figure that does not lie on the words of the mean or the target.</summary>
    private double Free(double y, Scale scale)
    {
        const double lineHeight = 16;
        double[] taken = [.. new[] { Target, Limits?.Mean }.Where(mark => mark is not null).Select(mark => scale.At(mark!.Value) + 5)];
        for (var step = 0; step < 8; step++)
        {
            var tried = y + ((step % 2 == 0 ? -1 : 1) * ((step + 1) / 2) * lineHeight);
            if (taken.All(each => Math.Abs(each - tried) >= lineHeight)) return tried;
        }
        return y;
    }

    /// <summary>Stretches without a gap. A projected stretch begins at the last actual point, so that the line goes on.</summary>
    private IEnumerable<(List<int> Points, bool Projected)> Runs()
    {
        var run = new List<int>();
        for (var index = 0; index < Points.Count; index++)
        {
            if (Points[index].Value is null)
            {
                if (run.Count > 1) yield return (run, Points[run[^1]].Projected);
                run = [];
                continue;
            }
            if (run.Count > 0 && Points[index].Projected != Points[run[^1]].Projected)
            {
                if (run.Count > 1) yield return (run, Points[run[^1]].Projected);
                run = [run[^1]];
            }
            run.Add(index);
        }
        if (run.Count > 1) yield return (run, Points[run[^1]].Projected);
    }

    /// <summary>As many periods as can be read side by side, the last one among them.</summary>
    private IEnumerable<int> LabelledPeriods()
    {
        var longest = Points.Select(point => point.Label.Length).DefaultIfEmpty(1).Max();
        var fit = Math.Max(2, (int)((Right - Left) / ((longest * 7.4) + 16)));
        var every = Math.Max(1, (int)Math.Ceiling(Points.Count / (double)fit));
        for (var index = Points.Count - 1; index >= 0; index -= every) yield return index;
    }
}
