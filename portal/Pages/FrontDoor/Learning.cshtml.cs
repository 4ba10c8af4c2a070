using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Reviews by filter, newest first; for a practitioner, those of own decisions.</summary>
public sealed class LearningModel(ReviewBackend reviews, WorkforceBackend workforce) : PageModel
{
    private static readonly string[] CsvHeadings =
        ["review_id", "council_id", "reviewed_on", "verdict", "learning", "recorded_by", "contact_id", "child", "outcome", "source", "source_group", "locality", "decided_at"];

    [BindProperty(SupportsGet = true, Name = "")]
    public ReviewQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public ListReviewsResponse? Reviews { get; private set; }

    public bool SeesAll => User.IsInRole(Roles.Manager) || User.IsInRole(Roles.Auditor);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        Reviews = await ModelState.AnswerAsync(() => reviews.ListReviewsAsync(Query.ToRequest(), cancellation), ReviewQuery.Fields);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var names = await workforce.DirectoryAsync(cancellation);
        return new CsvResult("case-reviews.csv", CsvHeadings, reviews.AllReviewsAsync(Query.ToRequest(), cancellation).Select(row => (object?[])
        [
            row.Review.ReviewId, row.Review.CouncilId, row.Review.ReviewedOn, row.Review.Verdict, row.Review.Learning, row.Review.RecordedBy, row.Review.ContactId,
            ReviewWords.Name(row.Child), row.Outcome, row.Source, row.SourceGroup, names.Locality(row.LocalityId), row.DecidedAt,
        ]));
    }
}
