using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>How a figure is made of its indicator, which says how two of it are compared.</summary>
public enum FigureKind
{
    /// <summary>A share of rows.</summary>
    Share,

    /// <summary>A mean of rows.</summary>
    Mean,

    /// <summary>Rows, by working day.</summary>
    Count,

    /// <summary>Open at the end of a day: the mean of the window's days.</summary>
    Stock,
}

/// <summary>What a figure was in a window.</summary>
/// <param name="Window">The window.</param>
/// <param name="Kind">Of the figure.</param>
/// <param name="Sum">So many of so many; of a count and a stock only the first.</param>
/// <param name="Squares">Of a mean: the sum of its squares; null where that is not known.</param>
/// <param name="WorkingDays">In the window.</param>
/// <param name="Undecided">Received in the window and too recent to tell; null where that makes no difference.</param>
/// <param name="HasHistory">The 12 months before the window are on record, where the figure looks back on them.</param>
public sealed record WindowFigure(ChangeWindow Window, FigureKind Kind, Share Sum, double? Squares, int WorkingDays, double? Undecided, bool HasHistory)
{
    public Unit Unit => Kind == FigureKind.Share ? Charts.Unit.Percent : Charts.Unit.Mean;

    /// <summary>Per cent; the mean; the count by working day; the mean of the days' ends. Null where there is none.</summary>
    public double? Value => Window.Empty || !HasHistory ? null : Kind switch
    {
        FigureKind.Share => Sum.Percent,
        FigureKind.Mean => Sum.Denominator > 0 ? Sum.Numerator / Sum.Denominator : null,
        FigureKind.Count => WorkingDays > 0 ? Sum.Numerator / WorkingDays : null,
        _ => Sum.Numerator / Window.Days,
    };

    /// <summary>The figure with what it is made of: "31.2% (312 of 1,000)", "12.30 a working day (800 in 65)".</summary>
    public string Words => Value is not { } value ? "–" : Kind switch
    {
        FigureKind.Share => ShareWords.Of(Sum),
        FigureKind.Mean => $"{Unit.Words(value)} (of {Charts.Unit.Count.Words(Sum.Denominator)})",
        FigureKind.Count => $"{Unit.Words(value)} a working day ({Charts.Unit.Count.Words(Sum.Numerator)} in {Charts.Unit.Count.Words(WorkingDays)})",
        _ => $"{Unit.Words(value)} at the end of a day",
    };

    /// <summary>This less the other, with what chance leaves open; none of a stock, whose days follow from each other.</summary>
    public Comparison Less(WindowFigure other) => Value is null || other.Value is null ? Comparison.None : Kind switch
    {
        FigureKind.Share => Comparison.OfShares(Sum, other.Sum),
        FigureKind.Mean when Squares is { } squares && other.Squares is { } others =>
            Comparison.OfMeans(new Sample(Sum.Denominator, Sum.Numerator, squares), new Sample(other.Sum.Denominator, other.Sum.Numerator, others)),
        FigureKind.Count => Comparison.OfRates(Sum.Numerator, WorkingDays, other.Sum.Numerator, other.WorkingDays),
        _ => Comparison.None,
    };

    public static FigureKind KindOf(string figure, Indicator indicator) => figure == ChangeQuery.NotAccepted ? FigureKind.Count : indicator.Unit switch
    {
        "percent" => FigureKind.Share,
        "mean" => FigureKind.Mean,
        "stock" => FigureKind.Stock,
        _ => FigureKind.Count,
    };
}
