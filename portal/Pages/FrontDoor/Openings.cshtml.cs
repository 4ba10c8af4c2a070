using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The restricted records that were opened in an emergency, for managers to acknowledge.</summary>
public sealed class OpeningsModel(IntakeBackend intake) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Those that a manager has acknowledged, too.</summary>
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public ListOpeningsResponse List { get; private set; } = null!;
    public string? PreviousHref { get; private set; }
    public string? NextHref { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var paging = new Paging(After);
        List = await intake.ListOpeningsAsync(!All, new PageRequest { PageSize = PageSize, PageToken = paging.Token }, cancellation);
        (PreviousHref, NextHref) = (paging.PreviousHref(Request), paging.NextHref(Request, List.NextPageToken));
    }

    public IActionResult OnGetCsv(CancellationToken cancellation) => new CsvResult("restricted-records-opened.csv",
        ["opening_id", "opened_at", "by", "child_id", "child_name", "reason", "until", "acknowledged_at", "acknowledged_by"],
        intake.AllOpeningsAsync(!All, cancellation).Select(row => (object?[])
        [
            row.Opening.OpeningId, row.Opening.OpenedAt, row.Opening.By, row.Opening.ChildId, row.ChildName, row.Opening.Reason, row.Opening.Until, row.Opening.AcknowledgedAt, row.Opening.AcknowledgedBy,
        ]));

    public async Task<IActionResult> OnPostAsync(string openingId, string requestId, CancellationToken cancellation)
    {
        if (await ModelState.TryAsync(() => intake.AcknowledgeOpeningAsync(new AcknowledgeOpeningRequest { RequestId = requestId, OpeningId = openingId }, cancellation)))
        {
            TempData["Done"] = "Acknowledged.";
            return RedirectToPage(All ? new { all = true } : null);
        }
        await OnGetAsync(cancellation);
        return Page();
    }
}
