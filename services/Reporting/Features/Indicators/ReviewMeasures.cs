using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>From the reviews of a contact to what they add to the measures, by the day reviewed: a pure function.</summary>
public static class ReviewMeasures
{
    /// <summary>Adds the contributions of reviews, each with what its contact says.</summary>
    public static void Add(IReadOnlyList<ReviewFact> reviews, List<Contribution> into)
    {
        foreach (var review in reviews)
        {
            if (!FactQuery.Countable(review)) continue;
            var row = RowOf(review);
            into.Add(new(M.Reviewed, review.ReviewedOn, row, 1));
            if (review.Verdict == Verdicts.Agree) into.Add(new(M.Agreed, review.ReviewedOn, row, 1));
        }
    }

    // The place is that of the contact reviewed.
    private static RowDimensions RowOf(ReviewFact review) => new()
    {
        Locality = review.LocalityId,
        Team = review.TeamId,
        SourceGroup = ReferralSources.GroupOf(review.Source ?? "") is { Length: > 0 } group ? group : null,
        Outcome = review.Outcome
    };
}
