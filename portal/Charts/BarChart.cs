using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>One bar; without a value its row says so instead of drawing nought.</summary>
public sealed record Bar(string Label, double? Value, string? Note = null);

/// <summary>Horizontal bars with their figures at the end; a rule marks a target or the whole, where given.</summary>
public sealed record BarChart(IReadOnlyList<Bar> Bars, Unit Unit, double? Rule = null, string? RuleLabel = null) : IDrawing
{
    private const double Height = 24, Gap = 8, Top = 26;

    public IHtmlContent Draw(string id, string title, string description)
    {
        var (room, cut) = Svg.Labels(Bars.Select(bar => bar.Label));
        var scale = Scale.For(Bars.Select(bar => bar.Value ?? 0).Append(Rule ?? 0), room, Svg.Width - 110, Unit == Unit.Percent ? 100 : null);
        var bottom = Top + (Bars.Count * (Height + Gap));
        return Svg.Root(id, bottom + 4, title, description).Add(
            El.Of("g").AddAll(Bars.Select((bar, index) => Row(bar, Top + (index * (Height + Gap)), room, cut, scale))),
            Svg.Line(scale.At(0), Top - 4, scale.At(0), bottom, "axis"),
            Rule is { } rule ? Svg.Line(scale.At(rule), Top - 4, scale.At(rule), bottom, "rule") : null,
            Rule is { } at ? Svg.Words(scale.At(at), Top - 10, $"{RuleLabel} {Unit.Words(at)}".Trim(), "middle", "muted") : null);
    }

    private IHtmlContent Row(Bar bar, double y, double room, Func<string, string> cut, Scale scale) => El.Of("g").Add(
        Svg.Words(room - 10, y + 17, cut(bar.Label), "end"),
        bar.Value is { } value
            ? Svg.Rect(Math.Min(scale.At(0), scale.At(value)), y, Math.Abs(scale.At(value) - scale.At(0)), Height, "s1").Saying($"{bar.Label}: {Unit.Words(value)}")
            : null,
        Svg.Words(bar.Value is { } end ? scale.At(Math.Max(0, end)) + 8 : scale.At(0) + 8, y + 17,
            bar.Value is null ? bar.Note ?? "No figure" : Unit.Words(bar.Value) + (bar.Note is null ? "" : $" {bar.Note}"), "start", bar.Value is null ? "muted" : "strong"));
}
