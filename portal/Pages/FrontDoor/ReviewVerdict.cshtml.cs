using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Records the panel's verdict on a decision of a meeting's sample.</summary>
public sealed class ReviewVerdictModel(ReviewBackend reviews, TimeProvider clock) : PageModel
{
    [BindProperty]
    public VerdictForm Form { get; set; } = new();

    public ReviewMeeting Meeting { get; private set; } = null!;
    public MeetingItem Item { get; private set; } = null!;

    /// <summary>The day of the meeting is one only when it is there.</summary>
    public string DayHint => LocalMoment.Parse(Meeting.HeldOn).Day is var held && held > LondonTime.Today(clock)
        ? $"Today or before; the meeting is on {Words.LongDay(held)}, which has not come yet."
        : "Leave empty for the day of the meeting.";

    public Task<IActionResult> OnGetAsync(Guid id, Guid contact, CancellationToken cancellation) => ShowAsync(id, contact, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, Guid contact, CancellationToken cancellation)
    {
        var request = Form.Record(id, contact, ModelState);
        if (await ModelState.AnswerAsync(() => reviews.RecordVerdictAsync(request, cancellation), VerdictForm.Fields) is null) return await ShowAsync(id, contact, cancellation);
        TempData["Done"] = "Verdict recorded.";
        return RedirectToPage("/FrontDoor/ReviewMeeting", new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, Guid contact, CancellationToken cancellation)
    {
        var details = await reviews.GetMeetingAsync(id.ToString(), cancellation);
        if (details.Items.FirstOrDefault(item => item.ContactId == contact.ToString()) is not { Hidden: false } found) return NotFound();
        (Meeting, Item) = (details.Meeting, found);
        return Page();
    }
}
