using System.ComponentModel;
using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Logs a contact about a child, with what is known of earlier ones beside the form.</summary>
public sealed class LogContactModel(IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["received_at"] = nameof(ReceivedOn),
        ["source"] = nameof(Source),
        ["mode"] = nameof(Mode),
        ["locality_id"] = nameof(Locality),
        ["team_id"] = nameof(Team),
        ["primary_need"] = nameof(PrimaryNeed),
        ["summary"] = nameof(Summary),
    };

    /// <summary>The command's key: however often the form is sent, one contact is logged.</summary>
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    [DisplayName("Day received")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? ReceivedTime { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Mode { get; set; }

    [BindProperty]
    public string? Locality { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? PrimaryNeed { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    /// <summary>Where the contact cannot be shown afterwards, the board is.</summary>
    [BindProperty]
    public bool Restricted { get; set; }

    /// <summary>The child with what is known; null where the record is restricted to others: the contact is taken all the same.</summary>
    public (Child Record, ChildHistory History)? Child { get; private set; }
    public DirectoryNames Names { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        var now = LondonTime.Now(clock);
        (ReceivedOn, ReceivedTime) = (now.Day, now.Time?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (ReceivedOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(ReceivedOn), "Enter the day on which the contact was received");
        if (ReceivedOn > LondonTime.Today(clock)) ModelState.AddModelError(nameof(ReceivedOn), "Day received must be today or in the past");
        if (string.IsNullOrEmpty(Source)) ModelState.AddModelError(nameof(Source), "Choose who made the contact");
        if (string.IsNullOrEmpty(Mode)) ModelState.AddModelError(nameof(Mode), "Choose how the contact was made");
        var request = Request(id, LocalTimes.Read(ReceivedOn, ReceivedTime, ModelState, nameof(ReceivedOn), nameof(ReceivedTime)));
        if (await ModelState.AnswerAsync(() => intake.LogContactAsync(request, cancellation), Fields) is { } logged)
        {
            TempData["Done"] = $"Contact logged. Decide by {Words.Moment(logged.DecideBy)}.";
            return Restricted ? RedirectToPage("/FrontDoor/Board") : RedirectToPage("/FrontDoor/Contact", new { id = logged.ContactId });
        }
        await LoadAsync(id, cancellation);
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Child = await intake.OpenChildAsync(id.ToString(), cancellation);
        Names = await names;
        Restricted = Child is null;
        ModelState.Remove(nameof(Restricted));
    }

    private new LogContactRequest Request(Guid childId, string receivedAt) => new()
    {
        RequestId = RequestId,
        ChildId = childId.ToString(),
        ReceivedAt = receivedAt,
        Source = Source ?? "",
        Mode = Mode ?? "",
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        PrimaryNeed = PrimaryNeed ?? "",
        WorkerId = User.WorkerId(),
        Summary = (Summary ?? "").Trim(),
    };
}
