using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Shows two records beside each other and merges one into the other.</summary>
public sealed class MergeChildrenModel(IntakeBackend intake) : PageModel
{
    private const int MostReason = 1000;

    private static readonly Dictionary<string, string> Fields = new() { ["reason"] = nameof(Reason) };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>The id of the record to keep.</summary>
    [BindProperty]
    public string? Keep { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The versions of the two records that the person saw, the first record's first.</summary>
    [BindProperty]
    public List<long> Versions { get; set; } = [];

    public IReadOnlyList<(Child Record, ChildHistory History)> Both { get; private set; } = [];
    public IReadOnlyList<Option> Choices => [.. Both.Select((one, i) => new Option(one.Record.ChildId, $"Record {i + 1}: {ContactWords.Name(one.Record)}"))];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid other, CancellationToken cancellation)
    {
        if (id == other) return NotFound();
        await LoadAsync(id, other, cancellation);
        // Somebody merged one of the two meanwhile: the record that is kept shows it.
        return Both.FirstOrDefault(one => one.Record.KeptId.Length > 0) is { Record: { } merged } ? RedirectToPage("/FrontDoor/Child", new { id = merged.KeptId }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid other, CancellationToken cancellation)
    {
        string[] ids = [id.ToString(), other.ToString()];
        var kept = Array.IndexOf(ids, Keep);
        if (kept < 0 || Versions.Count != 2) ModelState.AddModelError(nameof(Keep), "Choose which record to keep");
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why the two are the same child");
        else if (Reason.Trim().Length > MostReason) ModelState.AddModelError(nameof(Reason), $"Use {MostReason:N0} characters at most to say why the two are the same child");
        if (ModelState.IsValid)
        {
            var request = new MergeChildrenRequest
            {
                RequestId = RequestId,
                KeptId = ids[kept],
                KeptVersion = Versions[kept],
                MergedId = ids[1 - kept],
                MergedVersion = Versions[1 - kept],
                Reason = Reason!.Trim(),
            };
            if (await ModelState.AnswerAsync(() => intake.MergeChildrenAsync(request, cancellation), Fields) is { } answer)
            {
                TempData["Done"] = "Records merged.";
                return RedirectToPage("/FrontDoor/Child", new { id = answer.ChildId });
            }
        }
        await LoadAsync(id, other, cancellation);
        return Page();
    }

    private async Task LoadAsync(Guid id, Guid other, CancellationToken cancellation)
    {
        Both =
        [
            (await intake.GetChildAsync(id.ToString(), cancellation), await intake.GetChildHistoryAsync(id.ToString(), cancellation)),
            (await intake.GetChildAsync(other.ToString(), cancellation), await intake.GetChildHistoryAsync(other.ToString(), cancellation)),
        ];
        Versions = [.. Both.Select(one => one.Record.Version)];
    }
}
