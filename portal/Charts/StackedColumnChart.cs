using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CsWorkPerf.Portal.Charts;

/// <summary>
/// Stacked columns over time, of up to four series. What is projected is paler, with a rule before it; the total stands above a
/// column where there is room, and the series are named in their order above, with their colour.
/// </summary>
/// <param name="Periods">The periods, in their order.</param>
/// <param name="Series">A value for each period; no value leaves a gap.</param>
/// <param name="Projected">From which period on it is projected; null for none.</param>
public sealed record StackedColumnChart(IReadOnlyList<string> Periods, IReadOnlyList<Series> Series, int? Projected = null) : IDrawing
{
    private const int MostSeries = 4;
    private const double Top = 60, Bottom = 280, Left = 56, Right = Svg.Width - 8;

    private double Step => (Right - Left) / Math.Max(1, Periods.Count);

    public IHtmlContent Draw(string id, string title, string description)
    {
        if (Series.Count is 0 or > MostSeries) throw new InvalidOperationException($"A chart has one to {MostSeries} series; more cannot be told apart.");
        var scale = Scale.For(Periods.Select((_, index) => Total(index)), Bottom, Top, whole: true);
        return Svg.Root(id, Bottom + 30, title, description).Add(Key())
            .AddAll(scale.Ticks().SelectMany(tick => (IHtmlContent[])[
                Svg.Line(Left, scale.At(tick), Right, scale.At(tick), "axis"),
                Svg.Words(Left - 8, scale.At(tick) + 5, Unit.Count.Words(tick), "end", "muted")]))
            .AddAll(Periods.Select((_, index) => Column(index, scale)))
            .AddAll(Labelled().Select(index => Svg.Words(X(index) + (Step / 2), Bottom + 20, Periods[index], "middle", "muted")))
            .Add(Projected is > 0 and { } from && from < Periods.Count ? Svg.Line(X(from), Top - 12, X(from), Bottom, "rule") : null,
                Projected is > 0 and { } start && start < Periods.Count ? Svg.Words(Math.Min(X(start), Right - 70) + 4, Top - 16, "projected", "start", "muted") : null);
    }

    private double X(int index) => Left + (index * Step);

    private double Total(int index) => Series.Sum(series => series.Values[index] ?? 0);

    private TagBuilder Key()
    {
        var key = El.Of("g");
        double x = 0;
        for (var index = 0; index < Series.Count; index++)
        {
            key.Add(Svg.Rect(x, 4, 14, 14, $"s{index + 1}"), Svg.Words(x + 20, 16, Series[index].Name));
            x += 44 + (Series[index].Name.Length * 7.4);
        }
        return key;
    }

    private TagBuilder Column(int index, Scale scale)
    {
        var column = El.Of("g", index >= Projected ? "ahead" : null);
        double total = 0;
        for (var series = 0; series < Series.Count; series++)
        {
            if (Series[series].Values[index] is not { } value) continue;
            double from = scale.At(total), to = scale.At(total += value);
            column.Add(Svg.Rect(X(index) + (Step * 0.1), to, Step * 0.8, Math.Max(0, from - to - 0.5), $"s{series + 1}")
                .Saying($"{Periods[index]}, {Series[series].Name}: {Unit.Count.Words(value)}{(index >= Projected ? " (projected)" : "")}"));
        }
        var words = Unit.Count.Words(total);
        return column.Add(words.Length * 8 < Step ? Svg.Words(X(index) + (Step / 2), scale.At(total) - 5, words, "middle", "strong") : null);
    }

    /// <summary>As many periods as can be read side by side, the last one among them.</summary>
    private IEnumerable<int> Labelled()
    {
        var longest = Periods.Select(period => period.Length).DefaultIfEmpty(1).Max();
        var every = Math.Max(1, (int)Math.Ceiling(((longest * 7.4) + 12) / Step));
        for (var index = Periods.Count - 1 - ((every - 1) / 2); index >= 0; index -= every) yield return index;
    }
}
