using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Opens a restricted record in an emergency, with a reason. Says nothing of the child.</summary>
public sealed class OpenRestrictedModel(IntakeBackend intake) : PageModel
{
    private const int MostReason = 1000;

    private static readonly Dictionary<string, string> Fields = new() { ["reason"] = nameof(Reason) };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The page that was refused; the child's own where it was none of the portal's.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Guid Id { get; private set; }

    /// <summary>Who may open the record as it is does not need to give a reason.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Id = id;
        return await intake.OpenChildAsync(id.ToString(), cancellation) is null ? Page() : Onwards();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Id = id;
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why it cannot wait");
        else if (Reason.Trim().Length > MostReason) ModelState.AddModelError(nameof(Reason), $"Use {MostReason:N0} characters at most to say why it cannot wait");
        var request = new OpenRestrictedRequest { RequestId = RequestId, ChildId = id.ToString(), Reason = (Reason ?? "").Trim() };
        if (await ModelState.AnswerAsync(() => intake.OpenRestrictedAsync(request, cancellation), Fields) is not { } opened) return Page();
        TempData["Done"] = $"Record opened to you until {Words.Instant(opened.Until)}. The managers have been told.";
        return Onwards();
    }

    private IActionResult Onwards() => Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : RedirectToPage("/FrontDoor/Child", new { id = Id });
}
