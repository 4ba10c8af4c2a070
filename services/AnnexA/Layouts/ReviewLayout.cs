using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Layouts;

/// <summary>The columns of reviews.csv.</summary>
internal static class ReviewLayout
{
    private static readonly ColumnSet Columns = new();

    private static readonly Column
        Id = Columns.Required("review_id"),
        Contact = Columns.Required("contact_id"),
        ReviewedOn = Columns.Required("reviewed_on"),
        Verdict = Columns.Required("verdict");

    public static Layout<ReviewRow> Csv { get; } = new(Columns, cells => new ReviewRow
    {
        Line = cells.Line,
        ReviewId = cells.Id(Id),
        ContactId = cells.Id(Contact),
        ReviewedOn = cells.Day(ReviewedOn),
        Verdict = cells.Code(Verdict, Verdicts.Codes),
    });
}
