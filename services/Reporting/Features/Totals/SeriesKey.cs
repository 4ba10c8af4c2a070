using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>What a total is kept by, besides day and place: a measure, split by nothing, by one dimension or by a pair.</summary>
public readonly record struct SeriesKey(Measure Measure, Dimension Dimension, string Value, Dimension Dimension2, string Value2)
{
    public static SeriesKey Whole(Measure measure) => new(measure, Dimension.None, "", Dimension.None, "");

    public static SeriesKey Of(Measure measure, Dimension dimension, string value) => new(measure, dimension, value, Dimension.None, "");
}

/// <summary>Where a total's rows are: ids, or <see cref="Dimensions.NoValue"/>.</summary>
public readonly record struct PlaceKey(string Locality, string Team);
