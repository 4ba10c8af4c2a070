using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>How an indicator's value comes from its measures.</summary>
public enum IndicatorUnit
{
    /// <summary>value = num.</summary>
    Count,

    /// <summary>value = 100 num / den.</summary>
    Percent,

    /// <summary>value = num / den.</summary>
    Mean,

    /// <summary>value = the sum of num up to the day.</summary>
    Stock
}

/// <summary>A figure of the catalogue: a formula on measures, with its definition in words.</summary>
public sealed record Indicator
{
    /// <summary>Stable: the public name.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required IndicatorUnit Unit { get; init; }

    /// <summary>+1 high is good, -1 low is good, 0 neither.</summary>
    public required int Polarity { get; init; }

    /// <summary>The day that puts a row in a period.</summary>
    public required string Date { get; init; }
    public required string Definition { get; init; }

    /// <summary>Grows when the definition changes.</summary>
    public int DefinitionVersion { get; init; } = 1;

    public required Measure Numerator { get; init; }

    /// <summary>None for counts and stocks.</summary>
    public Measure? Denominator { get; init; }

    /// <summary>Besides locality and team.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    /// <summary>Default target, in the value's unit.</summary>
    public double? Target { get; init; }

    /// <summary>Looks back 12 months from a row's day, so that figures need that much history.</summary>
    public bool LooksBackYear { get; init; }

    /// <summary>Goes by the day on which an assessment's clock starts or ends, which settings decide.</summary>
    public bool UsesClock { get; init; }

    /// <summary>By how much a figure may miss its target and still be "one to watch": 5 points of a percentage, a tenth of the target of others.</summary>
    public double? Tolerance => Target is null ? null : Unit == IndicatorUnit.Percent ? 5 : Target / 10;

    public GroupKind Kind => Numerator.Kind;

    /// <summary>Whether rows can be split or filtered by it.</summary>
    public bool Has(Dimension dimension) => Facts.Dimensions.IsPlace(dimension) || Dimensions.Contains(dimension);
}
