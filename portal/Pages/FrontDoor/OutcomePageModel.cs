using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A form about a step or a check of a contact.</summary>
public abstract class OutcomePageModel(IntakeBackend intake) : PageModel
{
    /// <summary>The command's key: however often the form is sent, it is done once.</summary>
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public long Version { get; set; }

    public ContactDetails Details { get; private set; } = null!;

    protected async Task LoadContactAsync(Guid id, CancellationToken cancellation) => Details = await intake.GetContactAsync(id.ToString(), cancellation);

    protected IActionResult Done(Guid id, string words)
    {
        TempData["Done"] = words;
        return RedirectToPage("/FrontDoor/Contact", new { id });
    }

    /// <summary>Somebody else changed it after the form was opened: what was entered stays, to be saved on top of what is stored now.</summary>
    /// <param name="stored">The version stored now.</param>
    /// <param name="state">What became of it, in words.</param>
    protected void ShowIfStale(long stored, string state)
    {
        if (stored == Version) return;
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        ModelState.AddModelError("", $"Nothing was stored, because somebody else changed this since you opened it; now it says: {state}. Save again if what you entered is still right.");
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(RequestId));
        (Version, RequestId) = (stored, Guid.NewGuid().ToString());
    }
}
