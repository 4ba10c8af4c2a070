using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>One referral, with the way back to its child and its contact, and on to what followed it.</summary>
public sealed class ReferralModel(IntakeBackend intake, KeptAboutChildBackend kept, WorkforceBackend workforce) : PageModel
{
    public Referral Referral { get; private set; } = null!;
    public Child Child { get; private set; } = null!;
    /// <summary>What Assessment keeps about the child; the page shows what follows this referral.</summary>
    public KeptAboutChild Kept { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Referral = await intake.GetReferralAsync(id.ToString(), cancellation);
        var about = kept.OfAsync(Referral.ChildId, cancellation);
        Child = await intake.GetChildAsync(Referral.ChildId, cancellation);
        Kept = await about;
        Names = await names;
    }

    /// <summary>What happened to the referral, as a file.</summary>
    public async Task<IActionResult> OnGetEntriesAsync(Guid id, CancellationToken cancellation) =>
        new CsvResult("referral-history.csv", ["at", "action", "detail", "by"],
            (await intake.GetReferralAsync(id.ToString(), cancellation)).History.Select(entry => (object?[])[entry.At, entry.Action, entry.Detail, entry.By]));
}
