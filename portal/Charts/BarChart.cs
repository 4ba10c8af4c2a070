using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>One bar; without a value its row says so instead of drawing nought.</summary>
public sealed record Bar(string Label, double? Value, string? Note = null);

/// <summary>Horizontal bars with their figures at the end; a rule marks a target or the whole, where given.</summary>
public sealed record BarChart(IReadOnlyList<Bar> Bars, Unit Unit, double? Rule = null, string? RuleLabel = null) : IDrawing
{
    private const double Height = 24, Gap = 8, Top = 26, Space = 8;

    /// <summary>About how wide a character of a figure is: it is bold.</summary>
    private const double PerCharacter = 8.5;

    public IHtmlContent Draw(string id, string title, string description)
    {
        var (room, cut) = Svg.Labels(Bars.Select(bar => bar.Label));
        var figures = Math.Max(110, (Bars.Select(bar => WordsOf(bar).Length).DefaultIfEmpty(0).Max() * PerCharacter) + (2 * Space));
        var scale = Scale.For(Bars.Select(bar => bar.Value ?? 0).Append(Rule ?? 0), room, Svg.Width - figures, Unit == Unit.Percent ? 100 : null);
        var bottom = Top + (Bars.Count * (Height + Gap));
        double Y(int index) => Top + (index * (Height + Gap));
        return Svg.Root(id, bottom + 4, title, description)
            .AddAll(Bars.Select((bar, index) => Shape(bar, Y(index), scale)))
            .Add(Svg.Line(scale.At(0), Top - 4, scale.At(0), bottom, "axis"),
                Rule is { } rule ? Svg.Line(scale.At(rule), Top - 4, scale.At(rule), bottom, "rule") : null,
                Rule is { } at ? Svg.Words(scale.At(at), Top - 10, $"{RuleLabel} {Unit.Words(at)}".Trim(), "middle", "muted") : null)
            .AddAll(Bars.Select((bar, index) => El.Of("g").Add(Svg.Words(room - 10, Y(index) + 17, cut(bar.Label), "end"), FigureOf(bar, Y(index), scale))));
    }

    private IHtmlContent? Shape(Bar bar, double y, Scale scale) => bar.Value is not { } value
        ? null
        : Svg.Rect(Math.Min(scale.At(0), scale.At(value)), y, Math.Abs(scale.At(value) - scale.At(0)), Height, "s1").Saying($"{bar.Label}: {Unit.Words(value)}");

    private IHtmlContent FigureOf(Bar bar, double y, Scale scale)
    {
        var words = WordsOf(bar);
        return Svg.Words(Free(scale.At(Math.Max(0, bar.Value ?? 0)) + Space, words, scale), y + 17, words, "start", bar.Value is null ? "muted" : "strong");
    }

    private string WordsOf(Bar bar) => bar.Value is not { } value ? bar.Note ?? "No figure" : Unit.Words(value) + (bar.Note is null ? "" : $" {bar.Note}");

    /// <summary>Where words may begin: behind the rule, where it would cross them.</summary>
    private double Free(double x, string words, Scale scale) =>
        Rule is { } rule && scale.At(rule) > x - Space && scale.At(rule) < x + (words.Length * PerCharacter) ? scale.At(rule) + Space : x;
}
