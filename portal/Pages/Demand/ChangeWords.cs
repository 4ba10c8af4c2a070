using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>What may be said of a figure before and after a day. It never says that the one came of the other.</summary>
public static class ChangeWords
{
    /// <summary>The chart's title.</summary>
    public static string Finding(string title, DateOnly day, WindowFigure before, WindowFigure after, Comparison change) => change.CouldBeChance switch
    {
        true => $"{title}: no change beyond chance after {Words.Day(day)}",
        false => $"{title}: {change.Difference} after {Words.Day(day)}",
        _ => before.Value is { } was && after.Value is { } @is ? $"{title}: {after.Unit.Words(@is)} after {Words.Day(day)}, {before.Unit.Words(was)} before" : $"{title}: nothing to compare",
    };

    /// <summary>The change, its interval, and whether chance alone could be behind it.</summary>
    public static string Change(string title, WindowFigure before, WindowFigure after, Comparison change) =>
        before.Value is null || after.Value is null ? $"{title}: {Missing(before, after)}"
        : $"{title}: {before.Words} before, {after.Words} after. {Size(before.Kind, change)}";

    /// <summary>The same windows a year before: what season alone does shows there too.</summary>
    public static string YearBefore(WindowFigure before, WindowFigure after, Comparison change) =>
        before.Value is null || after.Value is null ? $"Season is not accounted for, and the same windows a year before cannot be shown: {Missing(before, after)}"
        : $"Season is not accounted for. In the same windows a year before: {before.Words} before, {after.Words} after. {Size(before.Kind, change)} Where both years move alike, season is the likelier reason.";

    private static string Size(FigureKind kind, Comparison change) => change.CouldBeChance switch
    {
        true => $"Changed by {change.Words}{PerDay(kind)}, which could be chance.",
        false => $"Changed by {change.Words}{PerDay(kind)}: more than chance alone explains. What it came of, the figures do not say.",
        _ when kind == FigureKind.Stock => "No interval is given: what is open on one day is mostly what was open the day before.",
        _ => "There are too few to say how much of that is chance.",
    };

    private static string PerDay(FigureKind kind) => kind == FigureKind.Count ? " by working day" : "";

    private static string Missing(WindowFigure before, WindowFigure after) =>
        !before.HasHistory || !after.HasHistory ? "the 12 months before a window are not all on record, so that the figure does not exist."
        : before.Window.Empty || after.Window.Empty ? "one of the windows has no whole day on record."
        : "one of the windows has no rows.";
}
