using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A weekly meeting's list, which becomes its minutes; made to be printed.</summary>
public sealed class MeetingModel(TrackerBackend tracker, WorkforceBackend workforce, IntakeBackend intake, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>The meeting's version that the person saw.</summary>
    [BindProperty]
    public long Version { get; set; }

    public MeetingTable Table { get; private set; } = null!;
    public DateOnly Today => Common.Calendar.LondonTime.Today(clock);

    public Task OnGetAsync(Guid id, CancellationToken cancellation) => LoadAsync(id, cancellation);

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Table.Csv();
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancellation)
    {
        var request = new CloseMeetingRequest { RequestId = RequestId, MeetingId = id.ToString(), Version = Version };
        if (await ModelState.AnswerAsync(() => tracker.CloseMeetingAsync(request, cancellation)) is not null)
        {
            TempData["Done"] = "Meeting closed. Actions that are not done are on the list of the next one.";
            return RedirectToPage("/Assessments/Meeting", new { id });
        }
        ModelState.Remove(nameof(RequestId));
        RequestId = Guid.NewGuid().ToString();
        await LoadAsync(id, cancellation);
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Table = await MeetingTable.OfAsync(id.ToString(), tracker, workforce, intake, cancellation);
        ModelState.Remove(nameof(Version));
        Version = Table.Meeting.Version;
    }
}
