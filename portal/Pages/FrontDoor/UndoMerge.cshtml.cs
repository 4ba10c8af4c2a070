using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Undoes a merge, with a reason.</summary>
public sealed class UndoMergeModel(IntakeBackend intake) : PageModel
{
    private const int MostReason = 1000;

    private static readonly Dictionary<string, string> Fields = new() { ["reason"] = nameof(Reason) };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The merged record.</summary>
    public Child Child { get; private set; } = null!;

    /// <summary>The record that it is merged into.</summary>
    public Child Into { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Child = await intake.GetChildAsync(id.ToString(), cancellation);
        if (Child.MergedInto.Length == 0) return RedirectToPage("/FrontDoor/Child", new { id });
        Into = await intake.GetChildAsync(Child.MergedInto, cancellation);
        Version = Child.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why they are not the same child");
        else if (Reason.Trim().Length > MostReason) ModelState.AddModelError(nameof(Reason), $"Use {MostReason:N0} characters at most to say why they are not the same child");
        var request = new UndoMergeRequest { RequestId = RequestId, ChildId = id.ToString(), Version = Version, Reason = (Reason ?? "").Trim() };
        if (await ModelState.AnswerAsync(() => intake.UndoMergeAsync(request, cancellation), Fields) is { } answer)
        {
            TempData["Done"] = "Merge undone. This record stands for itself again.";
            return RedirectToPage("/FrontDoor/Child", new { id = answer.ChildId });
        }
        ModelState.Remove(nameof(Version));
        return await OnGetAsync(id, cancellation);
    }
}
