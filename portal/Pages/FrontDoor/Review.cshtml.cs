using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>One review with what it said before; those who run meetings correct it here.</summary>
public sealed class ReviewModel(ReviewBackend reviews) : PageModel
{
    [BindProperty]
    public VerdictForm Form { get; set; } = new();

    public ReviewDetails Details { get; private set; } = null!;

    public bool MayCorrect => User.IsInRole(Roles.Manager) || User.IsInRole(Roles.Auditor);

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Details = await reviews.GetReviewAsync(id.ToString(), cancellation);
        (Form.Version, Form.Verdict, Form.Learning) = (Details.Review.Version, Details.Review.Verdict, Details.Review.Learning);
        Form.ReviewedOn = LocalMoment.Parse(Details.Review.ReviewedOn).Day;
    }

    public async Task<IActionResult> OnGetHistoryAsync(Guid id, CancellationToken cancellation) => new CsvResult(
        "case-review-history.csv", ["version", "recorded_at", "recorded_by", "reviewed_on", "verdict", "learning"],
        (await reviews.GetReviewAsync(id.ToString(), cancellation)).History.Select(before =>
            (object?[])[before.Version, before.RecordedAt, before.RecordedBy, before.ReviewedOn, before.Verdict, before.Learning]));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var request = Form.Correct(id, ModelState);
        if (await ModelState.AnswerAsync(() => reviews.CorrectVerdictAsync(request, cancellation), VerdictForm.Fields) is not null)
        {
            TempData["Done"] = "Verdict corrected.";
            return RedirectToPage(new { id });
        }
        Details = await reviews.GetReviewAsync(id.ToString(), cancellation);
        if (Form.Version != Details.Review.Version)
        {
            foreach (var entry in ModelState.Values) entry.Errors.Clear();
            ModelState.AddModelError("", $"Nothing was stored, because {Details.Review.RecordedBy} corrected this verdict since you opened it. Read what it says now, then correct it again if need be.");
        }
        ModelState.Remove("Form.Version");
        Form.Version = Details.Review.Version;
        return Page();
    }
}
