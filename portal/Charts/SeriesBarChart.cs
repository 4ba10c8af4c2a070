using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CsWorkPerf.Portal.Charts;

/// <summary>One series: a value per category, in their order.</summary>
public sealed record Series(string Name, IReadOnlyList<double?> Values);

/// <summary>
/// Horizontal bars of up to four series per category, stacked or side by side. Each part carries its figure where it fits, and
/// the series are named in their order above, with their colour.
/// </summary>
public sealed record SeriesBarChart(IReadOnlyList<string> Categories, IReadOnlyList<Series> Series, Unit Unit, bool Stacked = true) : IDrawing
{
    private const int MostSeries = 4;
    private const double Height = 24, GroupedHeight = 18, Gap = 10, Top = 34;

    public IHtmlContent Draw(string id, string title, string description)
    {
        if (Series.Count is 0 or > MostSeries)
            throw new InvalidOperationException($"A chart has one to {MostSeries} series; more cannot be told apart.");
        var (room, cut) = Svg.Labels(Categories);
        var scale = Scale.For(Stacked
            ? Categories.Select((_, index) => Series.Sum(series => series.Values[index] ?? 0))
            : Series.SelectMany(series => series.Values.Select(value => value ?? 0)), room, Svg.Width - 80, Unit == Unit.Percent ? 100 : null);
        var row = Stacked ? Height : GroupedHeight * Series.Count;
        var bottom = Top + (Categories.Count * (row + Gap));
        return Svg.Root(id, bottom, title, description).Add(Key()).AddAll(Categories.Select((category, index) =>
        {
            var y = Top + (index * (row + Gap));
            return El.Of("g").Add(Svg.Words(room - 10, y + (row / 2) + 5, cut(category), "end"), Stacked ? Stack(index, y, scale) : Group(index, y, scale));
        })).Add(Svg.Line(scale.At(0), Top - 4, scale.At(0), bottom - Gap + 4, "axis"));
    }

    private TagBuilder Key()
    {
        var key = El.Of("g");
        double x = 0;
        for (var index = 0; index < Series.Count; index++)
        {
            key.Add(Svg.Rect(x, 4, 14, 14, Colour(index)), Svg.Words(x + 20, 16, Series[index].Name));
            x += 44 + (Series[index].Name.Length * 7.4);
        }
        return key;
    }

    private TagBuilder Stack(int category, double y, Scale scale)
    {
        var stack = El.Of("g");
        double total = 0;
        for (var index = 0; index < Series.Count; index++)
        {
            if (Series[index].Values[category] is not { } value) continue;
            double from = scale.At(total), to = scale.At(total += value);
            var words = Unit.Words(value);
            // A hair of white between the parts tells them apart without colour.
            stack.Add(Svg.Rect(from, y, to - from - 1, Height, Colour(index)).Saying($"{Categories[category]}, {Series[index].Name}: {words}"),
                to - from > (words.Length * 8) + 8 ? Svg.Words((from + to) / 2, y + 17, words, "middle", index is 0 or 2 ? "on-dark" : "on-shape") : null);
        }
        return stack.Add(Svg.Words(scale.At(total) + 8, y + 17, Unit.Words(total), "start", "strong"));
    }

    private TagBuilder Group(int category, double y, Scale scale) => El.Of("g").AddAll(Series.Select((series, index) =>
    {
        var (value, top) = (series.Values[category], y + (index * GroupedHeight));
        return El.Of("g").Add(
            Svg.Rect(scale.At(0), top, scale.At(value ?? 0) - scale.At(0), GroupedHeight - 2, Colour(index)).Saying($"{Categories[category]}, {series.Name}: {Unit.Words(value)}"),
            Svg.Words(scale.At(value ?? 0) + 8, top + 13, Unit.Words(value)));
    }));

    private static string Colour(int index) => $"s{index + 1}";
}
