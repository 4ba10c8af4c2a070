using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>How a sample was drawn, for those who want to check it.</summary>
public sealed class ReviewDrawModel(ReviewBackend reviews) : PageModel
{
    public Draw Draw { get; private set; } = null!;

    public IEnumerable<(string Label, int Decisions, int Drawn)> Shares => Draw.Decisions.GroupBy(one => one.Stratum).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key.Length == 0 ? "All" : group.Key, group.Count(), group.Count(one => one.Position > 0)));

    public async Task OnGetAsync(Guid id, CancellationToken cancellation) => Draw = await reviews.GetDrawAsync(id.ToString(), cancellation);

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellation) => new CsvResult(
        "case-review-draw.csv", ["contact_id", "stratum", "position"],
        (await reviews.GetDrawAsync(id.ToString(), cancellation)).Decisions.Select(one => (object?[])[one.ContactId, one.Stratum, one.Position]));
}
