using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A meeting's agenda, which becomes its minutes; made to be printed.</summary>
public sealed class ReviewMeetingModel(ReviewBackend reviews, WorkforceBackend workforce) : PageModel
{
    private static readonly string[] CsvHeadings =
        ["position", "contact_id", "child", "received_at", "source", "locality", "outcome", "decided_at", "verdict", "learning", "reviewed_on", "recorded_by"];

    public ReviewMeetingDetails Details { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Details = await reviews.GetMeetingAsync(id.ToString(), cancellation);
        Names = await names;
    }

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellation)
    {
        await OnGetAsync(id, cancellation);
        return new CsvResult("case-review.csv", CsvHeadings, Details.Items.Select(item => (object?[])
        [
            item.Position, item.ContactId, item.Hidden ? "Restricted record" : ReviewWords.Name(item.Child), item.Contact?.ReceivedAt, item.Contact?.Source,
            Names.Locality(item.Contact?.LocalityId ?? ""), item.Contact?.Outcome, item.Contact?.DecidedAt, item.Review?.Verdict, item.Review?.Learning, item.Review?.ReviewedOn,
            item.Review?.RecordedBy,
        ]));
    }
}
