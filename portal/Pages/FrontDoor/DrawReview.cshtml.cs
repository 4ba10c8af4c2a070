using System.ComponentModel;
using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Draws the sample of a week's meeting.</summary>
public sealed class DrawReviewModel(ReviewBackend reviews, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["held_on"] = nameof(HeldOn), ["from"] = nameof(From), ["to"] = nameof(To), ["size"] = nameof(Size), ["strata"] = nameof(Strata),
        ["ALREADY_DRAWN"] = nameof(HeldOn), ["PERIOD_LEAVES_GAP"] = nameof(From), ["PERIOD_TOO_SHORT"] = nameof(To), ["NOTHING_TO_DRAW"] = nameof(From),
    };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty, DisplayName("Day of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty, DisplayName("First day of the decisions")]
    public DateOnly? From { get; set; }

    /// <summary>Inclusive.</summary>
    [BindProperty, DisplayName("Last day of the decisions")]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Size { get; set; } = "12";

    [BindProperty]
    public List<string> Strata { get; set; } = [];

    private DateOnly Yesterday => LondonTime.Today(clock).AddDays(-1);

    public NextDraw Next { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Next = await reviews.NextDrawAsync(cancellation);
        HeldOn = LondonTime.Today(clock);
        From = LocalMoment.Parse(Next.From).Day;
        To = LocalMoment.Parse(Next.To).Day.AddDays(-1);
        Strata = [.. ReviewWords.Strata.Select(option => option.Value)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (HeldOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(HeldOn), "Enter the day of the meeting");
        if (From is null && ModelState.IsValid) ModelState.AddModelError(nameof(From), "Enter the first day");
        if (To is null && ModelState.IsValid) ModelState.AddModelError(nameof(To), "Enter the last day");
        // The contract ends a period before a day, people on one.
        if (To < From) ModelState.AddModelError(nameof(To), $"Last day of the decisions must be {Words.Day(From.Value)}, the first day, or after it");
        else if (To > Yesterday) ModelState.AddModelError(nameof(To), $"Last day of the decisions must be {Words.Day(Yesterday)}, yesterday, or before it");
        if (!int.TryParse(Size, NumberStyles.None, CultureInfo.InvariantCulture, out var size)) ModelState.AddModelError(nameof(Size), "Enter how many decisions, such as 12");
        var request = new DrawMeetingRequest
        {
            RequestId = RequestId, HeldOn = HeldOn.Text(), From = From.Text(), To = Words.IsoAfter(To), Size = size, Strata = { Strata },
        };
        if (await ModelState.AnswerAsync(() => reviews.DrawMeetingAsync(request, cancellation), Fields) is { } meeting)
        {
            TempData["Done"] = $"Sample drawn: {Words.Count(meeting.Drawn, "decision", "decisions")} of {meeting.Decisions}.";
            return RedirectToPage("/FrontDoor/ReviewMeeting", new { id = meeting.MeetingId });
        }
        Next = await reviews.NextDrawAsync(cancellation);
        return Page();
    }
}
