using CsWorkPerf.Common.Imports;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Rows of reviews from the wire, with their cells checked.</summary>
internal static class ReviewRowMapping
{
    public static IReadOnlyList<ImportedRow<ImportedReview>> Read(V1.ImportReviewsRequest request) => [.. request.Rows.Select(Read)];

    private static ImportedRow<ImportedReview> Read(V1.ReviewRow row)
    {
        var cells = new RowCells(row.Line);
        var review = new ImportedReview
        {
            Line = row.Line,
            ReviewId = cells.Id("review_id", cells.Required("review_id", row.ReviewId)),
            ContactId = cells.Id("contact_id", cells.Required("contact_id", row.ContactId)),
            ReviewedOn = cells.Day("reviewed_on", cells.Required("reviewed_on", row.ReviewedOn)) ?? default,
            Verdict = cells.Code("verdict", cells.Required("verdict", row.Verdict), Verdicts.Codes)
        };
        return cells.Row(review);
    }
}
