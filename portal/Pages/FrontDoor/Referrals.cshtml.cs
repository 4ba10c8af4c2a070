using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Referrals by filter, newest first.</summary>
public sealed class ReferralsModel(IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ReferralQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public ReferralList? Referrals { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        if (await ModelState.AnswerAsync(() => intake.ListReferralsAsync(Query.ToRequest(), cancellation), ReferralQuery.Fields) is { } response)
            Referrals = ReferralList.From(response, Query, Names, Request);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var names = await workforce.DirectoryAsync(cancellation);
        return ReferralList.Csv(intake.AllReferralsAsync(Query.ToRequest(), cancellation), names);
    }
}
