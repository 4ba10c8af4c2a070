using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Who looks after a manager's queue while the manager is away.</summary>
public sealed class DelegationsModel(AuthorisationBackend authorisations, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["manager_id"] = nameof(Manager), ["deputy_id"] = nameof(Deputy), ["from_on"] = nameof(From), ["last_on"] = nameof(Last), ["NO_WORKER"] = nameof(Manager), ["DELEGATED_ALREADY"] = nameof(From),
    };

    private IReadOnlyDictionary<string, string> _workers = new Dictionary<string, string>();

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>Whose queue.</summary>
    [BindProperty]
    public string? Manager { get; set; }

    /// <summary>Who looks after it.</summary>
    [BindProperty]
    public string? Deputy { get; set; }

    [BindProperty]
    [DisplayName("First day")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [DisplayName("Last day")]
    public DateOnly? Last { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ListDelegationsResponse Delegations { get; private set; } = new();
    public IReadOnlyList<Option> Managers { get; private set; } = [];
    public Paging Paging => new(After);

    public string Worker(string workerId) => _workers.GetValueOrDefault(workerId, "Not in the directory");

    public Task OnGetAsync(CancellationToken cancellation)
    {
        (Manager, From) = (User.WorkerId(), LondonTime.Today(clock));
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        var rows = await authorisations.AllDelegationsAsync(new ListDelegationsRequest(), cancellation).ToListAsync(cancellation);
        _workers = await workforce.WorkerNamesAsync(rows.SelectMany(WorkersOf), cancellation);
        return new CsvResult("delegations.csv", ["manager", "deputy", "from_on", "last_on", "state", "made_by", "made_at", "ended_by", "ended_at"], rows.Select(row => (object?[])
            [Worker(row.ManagerId), Worker(row.DeputyId), row.FromOn, row.LastOn, row.State, row.MadeBy, row.MadeAt, row.EndedBy, row.EndedAt]));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Manager)) ModelState.AddModelError(nameof(Manager), "Choose whose queue");
        if (string.IsNullOrEmpty(Deputy)) ModelState.AddModelError(nameof(Deputy), "Choose who looks after it");
        if (From is null && ModelErrors.Of(ModelState, nameof(From)) is null) ModelState.AddModelError(nameof(From), "Enter the first day");
        if (Last is null && ModelErrors.Of(ModelState, nameof(Last)) is null) ModelState.AddModelError(nameof(Last), "Enter the last day");
        var request = new DelegateRequest { RequestId = RequestId, ManagerId = Manager ?? "", DeputyId = Deputy ?? "", FromOn = From.Text(), LastOn = Last.Text() };
        return await ModelState.AnswerAsync(() => authorisations.DelegateAsync(request, cancellation), Fields) is not null
            ? Back("Delegated. What is submitted meanwhile can be authorised by both.") : await AgainAsync(cancellation);
    }

    public async Task<IActionResult> OnPostEndAsync(string id, CancellationToken cancellation)
    {
        ModelState.Clear();
        var request = new EndDelegationRequest { RequestId = RequestId, DelegationId = id };
        return await ModelState.AnswerAsync(() => authorisations.EndDelegationAsync(request, cancellation)) is not null
            ? Back("Delegation ended.") : await AgainAsync(cancellation);
    }

    private IActionResult Back(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage();
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Delegations = await authorisations.ListDelegationsAsync(new ListDelegationsRequest { Page = new() { PageSize = PageSize, PageToken = Paging.Token } }, cancellation);
        _workers = await workforce.WorkerNamesAsync(Delegations.Rows.SelectMany(WorkersOf), cancellation);
        Managers = await workforce.ManagerOptionsAsync(LondonTime.Today(clock), "", "Choose a manager", null, cancellation);
    }

    private static IEnumerable<string> WorkersOf(Delegation row) => [row.ManagerId, row.DeputyId];
}
