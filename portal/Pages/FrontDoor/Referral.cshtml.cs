using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>One referral, with the way back to its child and its contact.</summary>
public sealed class ReferralModel(IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    public Referral Referral { get; private set; } = null!;
    public Child Child { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Referral = await intake.GetReferralAsync(id.ToString(), cancellation);
        Child = await intake.GetChildAsync(Referral.ChildId, cancellation);
        Names = await names;
    }
}
