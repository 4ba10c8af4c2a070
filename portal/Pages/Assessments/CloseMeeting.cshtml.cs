using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Asks before a weekly meeting is closed, which is for good.</summary>
public sealed class CloseMeetingModel(TrackerBackend tracker, WorkforceBackend workforce) : PageModel
{
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>The meeting's version that the person saw.</summary>
    [BindProperty]
    public long Version { get; set; }

    public TrackerMeeting Meeting { get; private set; } = null!;
    public string Place { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Meeting = (await tracker.GetMeetingAsync(id.ToString(), cancellation)).Meeting;
        Place = TrackerWords.Place(Meeting.LocalityId, Meeting.TeamId, await names);
        if (Meeting.ClosedAt.Length > 0)
        {
            TempData["NotDone"] = $"This meeting was closed already, {Words.Instant(Meeting.ClosedAt)}.";
            return RedirectToPage("/Assessments/Meeting", new { id });
        }
        Version = Meeting.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var request = new CloseMeetingRequest { RequestId = RequestId, MeetingId = id.ToString(), Version = Version };
        if (await ModelState.AnswerAsync(() => tracker.CloseMeetingAsync(request, cancellation)) is not null)
        {
            TempData["Done"] = "Meeting closed. Actions that are not done are on the list of the next one.";
            return RedirectToPage("/Assessments/Meeting", new { id });
        }
        // Something was noted since: the person looks at it as it is now and says so again.
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(RequestId));
        RequestId = Guid.NewGuid().ToString();
        return await OnGetAsync(id, cancellation);
    }
}
