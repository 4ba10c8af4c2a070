using static CsWorkPerf.Reporting.Features.Facts.Dimension;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The catalogue's figures on case reviews.</summary>
internal static class ReviewIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new()
        {
            Id = "reviews.agreement", Title = "Decisions that the review panel agreed with", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "reviewed",
            Definition = "Reviews with the verdict agree, of all decisions reviewed by a panel of several agencies, by the day reviewed. The place, source group and outcome are those of the contact reviewed, as it stands now.",
            Numerator = M.Agreed, Denominator = M.Reviewed, Dimensions = [SourceGroup, Outcome], Target = 90
        }
    ];
}
