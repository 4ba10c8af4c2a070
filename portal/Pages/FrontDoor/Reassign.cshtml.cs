using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Passes several open contacts on at once: those ticked on the board, or all of a worker who goes home.</summary>
public sealed class ReassignModel(BoardBackend board, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private const string Nobody = "nobody";

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["to_team_id"] = nameof(Team), ["to_worker_id"] = nameof(To), ["reason"] = nameof(Reason),
    };

    /// <summary>Whose contacts, all of them; empty for those ticked.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Worker { get; set; }

    /// <summary>The contacts that the person sees: id:version each.</summary>
    [BindProperty]
    public List<string> Selected { get; set; } = [];

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public string? Team { get; set; }

    /// <summary>To which worker, or to nobody.</summary>
    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];
    public string WorkerName { get; private set; } = "";
    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>What became of them, where some stayed; null before.</summary>
    public MovedContacts? Moved { get; private set; }

    public IReadOnlyDictionary<string, string> NamesOfWorkers { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Worker)) return RedirectToPage("/FrontDoor/Board");
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>From the board, with what is ticked there.</summary>
    public async Task<IActionResult> OnPostChooseAsync(CancellationToken cancellation)
    {
        Worker = null;
        (RequestId, Reason) = (Guid.NewGuid().ToString(), null);
        ModelState.Clear();
        if (Selected.Count == 0) ModelState.AddModelError("", "Tick the contacts to reassign on the board first");
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Team) && string.IsNullOrEmpty(To)) ModelState.AddModelError(nameof(To), "Choose a worker, a team or both");
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Enter why they are reassigned");
        if (string.IsNullOrEmpty(Worker) && Selected.Count == 0) ModelState.AddModelError("", "No contacts are chosen");
        var request = new ReassignContactsRequest
        {
            RequestId = RequestId,
            FromWorkerId = WorkerId,
            Contacts = { SeenContacts.Read(Selected) },
            ToWorkerId = To is null or Nobody ? "" : To,
            ToTeamId = Team ?? "",
            ToNobody = To == Nobody,
            Reason = (Reason ?? "").Trim(),
        };
        if (await ModelState.AnswerAsync(() => board.ReassignAsync(request, cancellation), Fields) is { } moved)
        {
            if (moved.NotMoved.Count == 0)
            {
                TempData["Done"] = $"{Words.Count(moved.Moved, "contact", "contacts")} reassigned.";
                return RedirectToPage("/FrontDoor/Board");
            }
            Moved = moved;
            NamesOfWorkers = await workforce.WorkerNamesAsync(moved.NotMoved.Select(one => one.WorkerId), cancellation);
            return Page();
        }
        await LoadAsync(cancellation);
        return Page();
    }

    private string WorkerId => Worker == BoardQuery.Me ? User.WorkerId() : Worker ?? "";

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var workers = workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Choose a worker", To == Nobody ? null : To, cancellation);
        var seen = SeenContacts.Read(Selected).Select(one => one.ContactId).ToHashSet();
        Rows = await board.AllRowsAsync(new GetBoardRequest { WorkerId = WorkerId, OrderBy = "concern" }, cancellation)
            .Where(row => WorkerId.Length > 0 || seen.Contains(row.Contact.ContactId)).ToListAsync(cancellation);
        // A form that is shown again keeps the versions that the person saw first.
        if (Selected.Count == 0) Selected = [.. Rows.Select(row => SeenContacts.Write(row.Contact))];
        WorkerName = await workforce.WorkerNameAsync(WorkerId, cancellation);
        Names = await names;
        var onDutyFirst = await board.OnDutyFirstAsync(await workers, cancellation);
        Workers = [onDutyFirst[0], new(Nobody, "Nobody: whoever claims it next"), .. onDutyFirst.Skip(1).Where(option => option.Value != WorkerId)];
    }
}
