using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A child's record with the contacts, referrals, assessments, section 47 enquiries and audits about them. A merged record leads to the one that is kept.</summary>
public sealed class ChildModel(IntakeBackend intake, KeptAboutChildBackend kept) : PageModel
{
    /// <summary>The merged record that was asked for; empty where this one was.</summary>
    [FromQuery(Name = "from")]
    public string From { get; set; } = "";

    public Child Child { get; private set; } = null!;
    public ChildHistory History { get; private set; } = null!;
    public KeptAboutChild Kept { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Child = await intake.GetChildAsync(id.ToString(), cancellation);
        if (Child.KeptId.Length > 0)
        {
            TempData.Keep();
            return RedirectToPage(new { id = Child.KeptId, from = Child.ChildId });
        }
        var about = kept.OfAsync(id.ToString(), cancellation);
        History = await intake.GetChildHistoryAsync(id.ToString(), cancellation);
        Kept = await about;
        return Page();
    }

    /// <summary>What was merged and told apart again, as CSV.</summary>
    public async Task<IActionResult> OnGetMergesAsync(Guid id, CancellationToken cancellation)
    {
        var history = await intake.GetChildHistoryAsync(id.ToString(), cancellation);
        return new CsvResult("merges.csv", ["at", "action", "child_id", "kept_id", "by", "reason"],
            history.Merges.Select(line => (object?[])[line.At, line.Action, line.ChildId, line.KeptId, line.By, line.Reason]));
    }
}
