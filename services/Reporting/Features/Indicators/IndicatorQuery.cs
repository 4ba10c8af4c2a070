using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>A question for one indicator's series.</summary>
public sealed record IndicatorQuery
{
    public required Indicator Indicator { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateOnly To { get; init; }
    public required Grain Grain { get; init; }
    public Dimension GroupBy { get; init; }

    /// <summary>The value that rows must have; <see cref="Dimensions.NoValue"/> for none.</summary>
    public IReadOnlyDictionary<Dimension, string> Filter { get; init; } = new Dictionary<Dimension, string>();

    /// <summary>Of stocks, also points after today.</summary>
    public bool Project { get; init; }

    public bool IsStock => Indicator.Unit == IndicatorUnit.Stock;

    public string? FilterOf(Dimension dimension) => Filter.GetValueOrDefault(dimension);

    /// <summary>The dimensions of codes that the answer needs, by which totals may or may not be kept.</summary>
    public IReadOnlyList<Dimension> Codes =>
        [.. Filter.Keys.Append(GroupBy).Where(one => one != Dimension.None && !Dimensions.IsPlace(one)).Distinct().Order()];

    /// <summary>The split of the measure's totals that answers the question; null where the facts have to be gone through.</summary>
    public (Dimension First, Dimension Second)? SplitOf(Measure measure) => Codes switch
    {
        [] => (Dimension.None, Dimension.None),
        [var one] when measure.Dimensions.Contains(one) => (one, Dimension.None),
        [var one, var other] when measure.Pairs.Any(pair => pair == (one, other)) => (one, other),
        _ => null
    };

    /// <summary>Whether totals answer it, at a cost that does not grow with the number of rows.</summary>
    public bool IsKept => SplitOf(Indicator.Numerator) is not null && (Indicator.Denominator is null || SplitOf(Indicator.Denominator) is not null);
}
