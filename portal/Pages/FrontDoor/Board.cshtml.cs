using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Grpc.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The board: the open contacts with their clocks, who is on duty, and passing contacts on. It keeps itself up to date.</summary>
public sealed class BoardModel(
    BoardBackend board, WorkforceBackend workforce, LevelWords levels, IHostApplicationLifetime lifetime, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["until"] = nameof(Until) };

    private const string Drawing = "/Pages/FrontDoor/_Board.cshtml";

    [BindProperty(SupportsGet = true, Name = "")]
    public BoardQuery Query { get; set; } = new();

    /// <summary>The contacts ticked: id:version each.</summary>
    [BindProperty]
    public List<string> Selected { get; set; } = [];

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>The time of today until which a worker signs on; empty: until the front door closes.</summary>
    [BindProperty]
    public string? Until { get; set; }

    public DirectoryNames Names { get; private set; } = new([], []);

    /// <summary>The levels of need to filter by, the highest first.</summary>
    public IReadOnlyList<Option> Concerns => [new("", "All"), new("high", "High concern"), .. levels.Options.Reverse(), new("none", "Not said")];

    /// <summary>Null where the filters are not right.</summary>
    public BoardTable? Table { get; private set; }

    /// <summary>Whether there is a proposed decision to filter by: most councils ask for no agreement.</summary>
    public bool AsksAgreement => !string.IsNullOrEmpty(Query.Agreement) || Table?.View.Counts is { WaitingForAgreement: > 0 } or { Returned: > 0 };

    /// <summary>What could not be claimed, and why.</summary>
    public IReadOnlyList<NotMoved> NotClaimed { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var request = Query.ToRequest(User.WorkerId());
        var names = await workforce.DirectoryAsync(cancellation);
        var rows = await board.AllRowsAsync(request, cancellation).ToListAsync(cancellation);
        return BoardTable.Csv(rows.ToAsyncEnumerable(), names, await workforce.WorkerNamesAsync(rows.Select(row => row.Contact.WorkerId), cancellation));
    }

    /// <summary>The board again whenever it changes, as events; for the page's script.</summary>
    public async Task<IActionResult> OnGetLiveAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        LeadToThePage();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            Names = await workforce.DirectoryAsync(either.Token);
            using var call = board.Watch(Query.ToRequest(User.WorkerId()), either.Token);
            var workers = new Dictionary<string, string>();
            await new EventStream(Response).SendAsync(call, "board", async view => await PartialText.RenderAsync(this, Drawing, await TableAsync(view, workers, either.Token)), either.Token);
        }
        catch (Exception e) when (either.IsCancellationRequested && e is OperationCanceledException or RpcException or IOException)
        {
            // The browser has left, or the portal stops.
        }
        return new EmptyResult();
    }

    /// <param name="one">The contact whose own button was pressed; empty for those ticked.</param>
    /// <param name="cancellation">The browser has left.</param>
    public async Task<IActionResult> OnPostClaimAsync(string? one, CancellationToken cancellation)
    {
        var request = new ClaimContactsRequest { RequestId = RequestId, ContactIds = { SeenContacts.Read(string.IsNullOrEmpty(one) ? Selected : [one]).Select(seen => seen.ContactId) } };
        if (request.ContactIds.Count == 0) ModelState.AddModelError("", "Tick the contacts to claim");
        if (await ModelState.AnswerAsync(() => board.ClaimAsync(request, cancellation)) is not { } claimed) return await AgainAsync(cancellation);
        NotClaimed = claimed.NotMoved;
        if (NotClaimed.Count > 0) return await AgainAsync(cancellation);
        return Back($"{Words.Count(claimed.Moved, "contact is", "contacts are")} yours now.");
    }

    public async Task<IActionResult> OnPostSignOnAsync(CancellationToken cancellation)
    {
        var request = new SignOnRequest { RequestId = RequestId };
        if (!string.IsNullOrWhiteSpace(Until)) request.Until = LocalTimes.Read(LondonTime.Today(clock), Until, ModelState, nameof(Until), nameof(Until));
        return await ModelState.AnswerAsync(() => board.SignOnAsync(request, cancellation), Fields) is { } shift
            ? Back($"You are on duty until {Words.Moment(shift.Until)}.")
            : await AgainAsync(cancellation);
    }

    /// <param name="who">The worker whom a manager signs off; empty for oneself.</param>
    /// <param name="cancellation">The browser has left.</param>
    public async Task<IActionResult> OnPostSignOffAsync(string? who, CancellationToken cancellation)
    {
        var request = new SignOffRequest { RequestId = RequestId, WorkerId = who ?? "" };
        if (await ModelState.AnswerAsync(() => board.SignOffAsync(request, cancellation)) is not { } shift) return await AgainAsync(cancellation);
        var view = await board.GetAsync(new GetBoardRequest { WorkerId = shift.WorkerId, Page = new() { PageSize = 1 } }, cancellation);
        var (subject, whose) = shift.WorkerId == User.WorkerId() ? ("You are", "you") : ($"{shift.Name} is", shift.Name);
        if (view.Matching == 0) return Back($"{subject} off duty.");
        // Who goes home leaves no contact behind unseen.
        TempData["Done"] = $"{subject} off duty. {Words.Count(view.Matching, "open contact is", "open contacts are")} still with {whose}.";
        return RedirectToPage("/FrontDoor/Reassign", new { worker = shift.WorkerId });
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        // What is pressed next is another command.
        ModelState.Remove(nameof(RequestId));
        RequestId = Guid.NewGuid().ToString();
        LeadToThePage();
        await LoadAsync(cancellation, evenSo: true);
        return Page();
    }

    private IActionResult Back(string done)
    {
        TempData["Done"] = done;
        LeadToThePage();
        return LocalRedirect(QueryLinks.With(Request));
    }

    /// <summary>Links in the table are made from the present address, and lead to the page whatever was asked for.</summary>
    private void LeadToThePage()
    {
        var link = QueryLinks.With(Request, ("handler", null));
        Request.QueryString = link.IndexOf('?') is var at and >= 0 ? new QueryString(link[at..]) : QueryString.Empty;
    }

    private async Task LoadAsync(CancellationToken cancellation, bool evenSo = false)
    {
        Query.Worker = Query.Worker == BoardQuery.Me && User.WorkerId().Length == 0 ? null : Query.Worker;
        var names = workforce.DirectoryAsync(cancellation);
        var request = Query.ToRequest(User.WorkerId());
        var view = evenSo ? await board.GetAsync(request, cancellation) : await ModelState.AnswerAsync(() => board.GetAsync(request, cancellation), BoardQuery.Fields);
        Names = await names;
        if (view is not null) Table = await TableAsync(view, [], cancellation);
    }

    /// <param name="view">As the service gives it.</param>
    /// <param name="workers">The names looked up so far.</param>
    /// <param name="cancellation">The browser has left.</param>
    private async Task<BoardTable> TableAsync(BoardView view, Dictionary<string, string> workers, CancellationToken cancellation)
    {
        var unknown = BoardTable.WorkersOf(view).Append(view.Rows.Count > 0 ? Query.Worker ?? "" : "").Concat(NotClaimed.Select(one => one.WorkerId))
            .Where(id => Guid.TryParse(id, out _) && !workers.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
            foreach (var (id, name) in await workforce.WorkerNamesAsync(unknown, cancellation)) workers[id] = name;
        return new BoardTable(view, Query, Names, workers, levels, User.WorkerId(), Query.Paging.PreviousHref(Request), Query.Paging.NextHref(Request, view.NextPageToken));
    }
}
