using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>A form by which something is done to an audit, or to an action that follows from it.</summary>
public abstract class AuditStepModel(AuditBackend audits, IntakeBackend intake) : PageModel
{
    protected const string StillADraft = "This audit is still a draft: its auditor completes it first.";

    [BindProperty]
    public long Version { get; set; }

    public AuditDetails Details { get; private set; } = null!;
    public Audit Audit => Details.Audit;

    /// <summary>The child as a list names them.</summary>
    public string Child { get; private set; } = "";

    protected async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await audits.GetAsync(id.ToString(), cancellation);
        Child = (await intake.NameChildAsync(Audit.ChildId, cancellation)).Name(Audit.ChildId);
    }

    /// <param name="id">The audit.</param>
    /// <param name="words">What was done.</param>
    /// <param name="record">What has the version, where it is not the audit.</param>
    protected IActionResult Done(Guid id, string words, Guid? record = null)
    {
        TempData["Done"] = SentTwice.Words(TempData, (record ?? id).ToString(), Version, words);
        return RedirectToPage("/Audits/Audit", new { id });
    }

    /// <summary>The audit, with the reason why the form is not shown.</summary>
    protected IActionResult NotNow(Guid id, string why)
    {
        TempData["NotDone"] = why;
        return RedirectToPage("/Audits/Audit", new { id });
    }

    /// <summary>Somebody else changed it after the form was opened: what was entered stays, to be saved on top of what is stored now.</summary>
    /// <param name="stored">The version stored now.</param>
    /// <param name="state">What it says now, in words.</param>
    protected void ShowIfStale(long stored, string state)
    {
        if (stored == Version) return;
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        ModelState.AddModelError("", $"{SentTwice.Stale(User, "this", Details.History.LastOrDefault()?.By ?? "", $"; now it says: {state}")} Save again if what you entered is still right.");
        ModelState.Remove(nameof(Version));
        Version = stored;
    }

    /// <summary>What was done last, for whom it is news.</summary>
    protected string Last() =>
        Details.History.LastOrDefault() is { } last ? $"{AuditWords.Step(last.Action).ToLowerInvariant()} by {last.By}, {Words.Instant(last.At)}" : "as it was imported";
}
