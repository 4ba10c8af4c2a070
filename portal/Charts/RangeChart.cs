using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>One row: its share in percent, and the limits between which chance alone would put it; none where it has too few.</summary>
/// <param name="Label">The row's name.</param>
/// <param name="Value">In percent; null where there is none.</param>
/// <param name="Near">The inner limits.</param>
/// <param name="Far">The outer limits.</param>
/// <param name="Note">Behind the figure, such as how many there are; in its place without one.</param>
public sealed record RangeRow(string Label, double? Value, (double Low, double High)? Near, (double Low, double High)? Far, string? Note = null);

/// <summary>
/// Shares beside the ranges expected of them: a dot for the share on a band of the inner limits and a line of the outer ones. A dot
/// outside the band is larger and red; the words beside it and the table say so too.
/// </summary>
/// <param name="Rows">In the order they are to stand in.</param>
/// <param name="All">The share of all together, in percent; null where there is none.</param>
/// <param name="AllLabel">Its name.</param>
public sealed record RangeChart(IReadOnlyList<RangeRow> Rows, double? All, string AllLabel) : IDrawing
{
    private const double Height = 18, Gap = 10, Top = 34, Figures = 150;

    public IHtmlContent Draw(string id, string title, string description)
    {
        var (room, cut) = Svg.Labels(Rows.Select(row => row.Label));
        var scale = Scale.For(Rows.SelectMany(row => new[] { row.Value, row.Far?.High }).Select(value => value ?? 0).Append(All ?? 0), room, Svg.Width - Figures, 100);
        var bottom = Top + (Rows.Count * (Height + Gap));
        double Y(int index) => Top + (index * (Height + Gap));
        return Svg.Root(id, bottom + 24, title, description)
            .AddAll(scale.Ticks().SelectMany(tick => (IHtmlContent[])[
                Svg.Line(scale.At(tick), Top - 4, scale.At(tick), bottom, "axis"),
                Svg.Words(scale.At(tick), bottom + 16, $"{tick:0}%", "middle", "muted")]))
            .AddAll(Rows.Select((row, index) => Range(row, Y(index), scale)))
            .Add(All is { } rule ? Svg.Line(scale.At(rule), Top - 4, scale.At(rule), bottom, "rule") : null,
                All is { } all ? Svg.Words(scale.At(all), Top - 12, $"{AllLabel} {Unit.Percent.Words(all)}", "middle", "muted") : null)
            .AddAll(Rows.Select((row, index) => El.Of("g").Add(
                Svg.Words(room - 10, Y(index) + 14, cut(row.Label), "end"),
                Dot(row, Y(index), scale),
                Svg.Words(Svg.Width - Figures + 12, Y(index) + 14, $"{(row.Value is null ? "" : Unit.Percent.Words(row.Value))} {row.Note}".Trim(), "start", row.Value is null ? "muted" : Outside(row) ? "strong" : null))));
    }

    private static bool Outside(RangeRow row) => row.Near is { } near && (row.Value < near.Low || row.Value > near.High);

    private static IHtmlContent? Range(RangeRow row, double y, Scale scale) => row is not { Near: { } near, Far: { } far }
        ? null
        : El.Of("g").Add(
            Svg.Rect(scale.At(near.Low), y, scale.At(near.High) - scale.At(near.Low), Height, "band"),
            Svg.Line(scale.At(far.Low), y + (Height / 2), scale.At(far.High), y + (Height / 2), "axis limit"));

    private static IHtmlContent? Dot(RangeRow row, double y, Scale scale) => row.Value is not { } value
        ? null
        : Svg.Circle(scale.At(value), y + (Height / 2), Outside(row) ? 6 : 4, Outside(row) ? "signal" : "dot")
            .Saying($"{row.Label}: {Unit.Percent.Words(value)}{(row.Near is { } near ? $", expected {Unit.Percent.Words(near.Low)} to {Unit.Percent.Words(near.High)}" : "")}");
}
