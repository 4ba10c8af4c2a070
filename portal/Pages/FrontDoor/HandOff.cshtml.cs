using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Hands an open contact off to another team or worker.</summary>
public sealed class HandOffModel(IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["to_team_id"] = nameof(Team),
        ["to_worker_id"] = nameof(Worker),
        ["reason"] = nameof(Reason),
    };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Worker { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ContactDetails Details { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Version = Details.Contact.Version;
        return Details.Contact.Status == "open" ? Page() : RedirectToPage("/FrontDoor/Contact", new { id });
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Team) && string.IsNullOrEmpty(Worker)) ModelState.AddModelError(nameof(Team), "Choose a team, a worker or both");
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why it is handed off");
        var request = new HandOffContactRequest
        {
            RequestId = RequestId,
            ContactId = id.ToString(),
            Version = Version,
            ToTeamId = Team ?? "",
            ToWorkerId = Worker ?? "",
            Reason = (Reason ?? "").Trim(),
        };
        if (await ModelState.AnswerAsync(() => intake.HandOffContactAsync(request, cancellation), Fields) is not null)
        {
            TempData["Done"] = "Contact handed off.";
            return RedirectToPage("/FrontDoor/Contact", new { id });
        }
        await LoadAsync(id, cancellation);
        ModelState.Remove(nameof(Version));
        Version = Details.Contact.Version;
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var workers = workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Nobody in particular", Worker, cancellation);
        Details = await intake.GetContactAsync(id.ToString(), cancellation);
        Names = await names;
        Workers = await workers;
    }
}
