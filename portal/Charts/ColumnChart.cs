using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Charts;

/// <summary>One column: its place on the axis in words, and how many it has.</summary>
public sealed record Column(string Label, double Value);

/// <summary>
/// How often each value of a scale occurs: thin columns side by side. A rule is drawn behind the column with the index of the limit, and
/// columns past it have another colour; the words at the rule and the table say so too.
/// </summary>
/// <param name="Columns">In order, without gaps.</param>
/// <param name="Limit">Index of the last column within the limit.</param>
/// <param name="LimitLabel">What the limit is.</param>
/// <param name="AxisLabel">What the columns are of.</param>
/// <param name="LabelEvery">Every how many columns one is named.</param>
public sealed record ColumnChart(IReadOnlyList<Column> Columns, int Limit, string LimitLabel, string AxisLabel, int LabelEvery = 5) : IDrawing
{
    private const double Top = 34, Bottom = 240, Left = 56, Right = Svg.Width - 8;

    public IHtmlContent Draw(string id, string title, string description)
    {
        var scale = Scale.For(Columns.Select(column => column.Value), Bottom, Top);
        var width = (Right - Left) / Math.Max(1, Columns.Count);
        double X(int index) => Left + (index * width);
        return Svg.Root(id, Bottom + 44, title, description)
            .AddAll(scale.Ticks().SelectMany(tick => (IHtmlContent[])[
                Svg.Line(Left, scale.At(tick), Right, scale.At(tick), "axis"),
                Svg.Words(Left - 8, scale.At(tick) + 5, Unit.Count.Words(tick), "end", "muted")]))
            .AddAll(Columns.Select((column, index) => column.Value == 0 ? null
                : Svg.Rect(X(index), scale.At(column.Value), width - 1, Bottom - scale.At(column.Value), index <= Limit ? "s1" : "s4").Saying($"{column.Label}: {Unit.Count.Words(column.Value)}")))
            .Add(Svg.Line(X(Limit + 1), Top - 12, X(Limit + 1), Bottom, "rule"), Svg.Words(X(Limit + 1), Top - 18, LimitLabel, "middle", "muted"))
            .AddAll(Columns.Select((column, index) => index == Columns.Count - 1 || (index % LabelEvery == 0 && index < Columns.Count - 3) ? Svg.Words(X(index) + (width / 2), Bottom + 20, column.Label, "middle", "muted") : null))
            .Add(Svg.Words((Left + Right) / 2, Bottom + 38, AxisLabel, "middle", "muted"));
    }
}
