using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>The audit tool: theme by theme, a grade and what it rests on.</summary>
public sealed class ToolModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce) : AuditPageModel(intake, workforce)
{
    [BindProperty]
    public ToolForm Form { get; set; } = new();

    public AuditCase Case { get; private set; } = null!;
    public bool Corrects => Case.State is "audited" or "moderated";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid other, CancellationToken cancellation)
    {
        if (await audits.FindCaseAsync(id, other, cancellation) is not { } found) return NotFound();
        if (found.State == "moderated" || (Corrected(found) && !found.Own)) return NotNow(found);
        if (found.Own && found.AuditId.Length > 0) Form = ToolForm.Of((await audits.GetAsync(found.AuditId, cancellation)).Audit);
        return await ShowAsync(found, cancellation);
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid other, CancellationToken cancellation) => SaveAsync(id, other, complete: true, cancellation);

    public Task<IActionResult> OnPostDraftAsync(Guid id, Guid other, CancellationToken cancellation) => SaveAsync(id, other, complete: false, cancellation);

    private RedirectToPageResult NotNow(AuditCase found)
    {
        TempData["NotDone"] = found.State == "moderated" ? "This audit has been moderated: only its moderation can be corrected now." : "This audit is another auditor's: only they can correct it.";
        return RedirectToPage("/Audits/Audit", new { id = found.AuditId });
    }

    private static bool Corrected(AuditCase drawn) => drawn.State == "audited";

    private async Task<IActionResult> SaveAsync(Guid id, Guid other, bool complete, CancellationToken cancellation)
    {
        if (Form.Themes.Count != AuditThemes.Codes.Values.Count) return BadRequest();
        if (complete) Form.CheckComplete(ModelState);
        if (await audits.FindCaseAsync(id, other, cancellation) is not { } before) return NotFound();
        var stored = await VersionAsync(before, cancellation);
        if (await ModelState.AnswerAsync(() => audits.SaveAsync(Form.ToRequest(id, other, complete), cancellation), ToolForm.Fields) is not { } saved)
        {
            ShowIfStale(stored);
            return await ShowAsync(before, cancellation);
        }
        var different = saved.Version != Form.Version;
        if (stored != Form.Version) TempData["NotDone"] = SentTwice.Done(different);
        else if (!different) TempData["NotDone"] = SentTwice.Unchanged("the audit");
        else TempData["Done"] = !complete ? "Draft saved." : Corrected(before) ? "Audit saved." : "Audit completed.";
        return complete ? RedirectToPage("/Audits/Audit", new { id = saved.AuditId }) : RedirectToPage("/Audits/Tool", new { id, other });
    }

    /// <summary>The version that is stored; 0 where there is none that the person may see.</summary>
    private async Task<long> VersionAsync(AuditCase found, CancellationToken cancellation) =>
        found is { Own: true, AuditId.Length: > 0 } ? (await audits.GetAsync(found.AuditId, cancellation)).Audit.Version : 0;

    /// <summary>It was saved elsewhere since the form was opened: what was entered stays, to be saved on top of what is stored now.</summary>
    private void ShowIfStale(long stored)
    {
        if (stored == Form.Version || stored == 0) return;
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        ModelState.AddModelError("", "Nothing was stored, because this audit was saved elsewhere since you opened it, perhaps by you in another window. Save again if what is below is still right.");
        ModelState.Remove("Form.Version");
        Form.Version = stored;
    }

    private async Task<IActionResult> ShowAsync(AuditCase found, CancellationToken cancellation)
    {
        Case = found;
        await NameAsync([found.ChildId], CaseTable.WorkersOf(found), cancellation);
        return Page();
    }
}
