using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The meetings of the case review panel, newest first.</summary>
public sealed class ReviewsModel(ReviewBackend reviews) : PageModel
{
    private static readonly string[] CsvHeadings = ["meeting_id", "held_on", "from", "to", "size", "strata", "decisions", "drawn", "reviewed", "agreed", "drawn_at", "drawn_by"];

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Paging Paging => new(After);
    public ListMeetingsResponse Meetings { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Meetings = await reviews.ListMeetingsAsync(new ListMeetingsRequest { Page = new PageRequest { PageToken = Paging.Token } }, cancellation);

    public IActionResult OnGetCsv(CancellationToken cancellation) => new CsvResult("case-review-meetings.csv", CsvHeadings,
        reviews.AllMeetingsAsync(cancellation).Select(meeting => (object?[])
        [
            meeting.MeetingId, meeting.HeldOn, meeting.From, meeting.To, meeting.Size, string.Join(' ', meeting.Strata), meeting.Decisions, meeting.Drawn,
            meeting.Reviewed, meeting.Agreed, meeting.DrawnAt, meeting.DrawnBy,
        ]));
}
