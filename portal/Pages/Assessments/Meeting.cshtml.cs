using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A weekly meeting's list, which becomes its minutes; made to be printed.</summary>
public sealed class MeetingModel(TrackerBackend tracker, WorkforceBackend workforce, IntakeBackend intake, TimeProvider clock) : PageModel
{
    public MeetingTable Table { get; private set; } = null!;
    public DateOnly Today => Common.Calendar.LondonTime.Today(clock);

    public Task OnGetAsync(Guid id, CancellationToken cancellation) => LoadAsync(id, cancellation);

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Table.Csv();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation) =>
        Table = await MeetingTable.OfAsync(tracker.GetMeetingAsync(id.ToString(), cancellation), workforce, intake, cancellation);
}
