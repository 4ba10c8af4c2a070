using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A child's record with the contacts and referrals about them.</summary>
public sealed class ChildModel(IntakeBackend intake) : PageModel
{
    public Child Child { get; private set; } = null!;
    public ChildHistory History { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Child = await intake.GetChildAsync(id.ToString(), cancellation);
        History = await intake.GetChildHistoryAsync(id.ToString(), cancellation);
    }
}
