using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A form by which something is done to an assessment.</summary>
public abstract class AssessmentStepModel(AssessmentBackend assessments, IntakeBackend intake) : PageModel
{
    [BindProperty]
    public long Version { get; set; }

    public AssessmentDetails Details { get; private set; } = null!;
    public Assessment Assessment => Details.Assessment;

    /// <summary>The child as a list names them.</summary>
    public string Child { get; private set; } = "";

    /// <summary>Whether what the form is for may be done now, by who looks.</summary>
    public bool May(string step) => Details.Steps.Contains(step);

    protected async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await assessments.GetAsync(id.ToString(), cancellation);
        Child = (await intake.NameChildAsync(Assessment.ChildId, cancellation)).Name(Assessment.ChildId);
    }

    /// <summary>The form as it is first shown; where the step is not to be taken now, the record instead.</summary>
    protected async Task<IActionResult> ShowAsync(Guid id, string step, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Version = Assessment.Version;
        return May(step) ? Page() : NotNow(step);
    }

    /// <summary>The record, with the reason why the step is not to be taken.</summary>
    protected IActionResult NotNow(string step)
    {
        TempData["NotDone"] = StepWords.NotNow(Assessment, step);
        return RedirectToPage("/Assessments/Assessment", new { id = Assessment.AssessmentId });
    }

    protected IActionResult Done(Assessment changed, string what)
    {
        TempData["Done"] = SentTwice.Words(TempData, changed.AssessmentId, Version, AssessmentWords.Done(what, changed));
        return RedirectToPage("/Assessments/Assessment", new { id = changed.AssessmentId });
    }

    /// <summary>The form again with what was entered; where somebody else was first, with who did what.</summary>
    protected async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Assessment.Version == Version) return Page();
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        var last = Details.Entries.LastOrDefault();
        var what = last is null ? "" : $": {AssessmentWords.Action(last.Action).ToLowerInvariant()} by {last.By}, {Words.Instant(last.At)}";
        ModelState.AddModelError("", $"{SentTwice.Stale(User, "this assessment", last?.By ?? "", what)} Send it again if it is still right.");
        // The hidden field must carry the assessment as it is now, not what was posted.
        ModelState.Remove(nameof(Version));
        Version = Assessment.Version;
        return Page();
    }
}
