using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Gives a case that is not audited yet to another auditor.</summary>
public sealed class ReallocateModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : AuditPageModel(intake, workforce)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["auditor_id"] = nameof(Auditor), ["reason"] = nameof(Reason), ["OWN_CASE"] = nameof(Auditor), ["SAME_AUDITOR"] = nameof(Auditor),
    };

    private readonly WorkforceBackend _workforce = workforce;

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public string? Auditor { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AuditCase Case { get; private set; } = null!;
    public IReadOnlyList<Option> Auditors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid other, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, other, cancellation);
        if (shown is not PageResult || NotNow() is not { } why) return shown;
        TempData["NotDone"] = why;
        return RedirectToPage("/Audits/Programme", new { id });
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid other, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Auditor)) ModelState.AddModelError(nameof(Auditor), "Choose the auditor");
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why the case goes to another auditor");
        var request = new ReallocateCaseRequest { RequestId = RequestId, ProgrammeId = id.ToString(), ChildId = other.ToString(), AuditorId = Auditor ?? "", Reason = (Reason ?? "").Trim() };
        if (await ModelState.AnswerAsync(() => audits.ReallocateAsync(request, cancellation), Fields) is null) return await ShowAsync(id, other, cancellation);
        TempData["Done"] = "Case given to another auditor.";
        return RedirectToPage("/Audits/Programme", new { id });
    }

    /// <summary>Why the case does not go to another auditor; null where it may.</summary>
    private string? NotNow() =>
        !User.MayReallocate(Children.IsRestricted(Case.ChildId)) ? "The child's record is restricted: only a manager gives the case to another auditor."
        : Case.State is "audited" or "moderated" ? "This case is audited already: its audit stays with who did it." : null;

    private async Task<IActionResult> ShowAsync(Guid id, Guid other, CancellationToken cancellation)
    {
        if (await audits.FindCaseAsync(id, other, cancellation) is not { } found) return NotFound();
        Case = found;
        await NameAsync([found.ChildId], CaseTable.WorkersOf(found), cancellation);
        Auditors = [new("", "Choose an auditor"), .. (await AuditorChoices.OfAsync(_workforce, LondonTime.Today(clock), everybody: true, "", [], cancellation)).Where(option => option.Value != found.AuditorId)];
        return Page();
    }
}
