using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Submitted assessments that wait for a manager, the longest waiting first, to be opened one after the other; and how long managers take.</summary>
public sealed class ToAuthoriseModel(AuthorisationBackend authorisations, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    /// <summary>What stands for the queues of all managers.</summary>
    public const string Everybody = "all";

    private const int PageSize = 50;

    private static readonly string[] CsvHeadings =
    [
        "assessment_id", "child_id", "child", "waiting_days", "submitted_on", "submitted_by", "for_manager", "delegated", "own", "outcome", "band", "due_on", "working_days", "working_days_left", "team", "worker",
    ];

    private static readonly Dictionary<string, string> Fields = new() { ["manager_id"] = "manager", ["team_id"] = "team", ["NO_WORKER"] = "manager" };

    private IReadOnlyDictionary<string, string> _workers = new Dictionary<string, string>();

    /// <summary>Whose queue: a manager's id, or the word for all; empty for one's own, or all where one has none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Manager { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Managers { get; private set; } = [];
    public ChildNames Children { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public ListAwaitingResponse? Waiting { get; private set; }
    public AuthorisationLag Lag { get; private set; } = new();

    /// <summary>Who looks after the queue of the person, or whose queue the person looks after.</summary>
    public IReadOnlyList<Delegation> Delegations { get; private set; } = [];
    public Paging Paging => new(After);
    public bool Narrowed => !string.IsNullOrEmpty(Manager) || !string.IsNullOrEmpty(Team);
    public string Own => User.WorkerId();

    public string Worker(string workerId) => workerId.Length == 0 ? "" : workerId == Own ? "You" : _workers.GetValueOrDefault(workerId, "Not in the directory");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        var isRight = await IsRightAsync(cancellation);
        var managers = workforce.ManagerOptionsAsync(
            LondonTime.Today(clock), "", Own.Length > 0 ? "My queue" : "Everybody's", !isRight || Manager == Everybody ? null : Manager, cancellation);
        if (isRight) Waiting = await ModelState.AnswerAsync(() => authorisations.ListAwaitingAsync(ToRequest(), cancellation), Fields);
        Lag = await authorisations.GetLagAsync(new GetLagRequest(), cancellation);
        if (Own.Length > 0) Delegations = (await authorisations.ListDelegationsAsync(new ListDelegationsRequest { WorkerId = Own, NotOver = true }, cancellation)).Rows;
        var choices = await managers;
        Managers = Own.Length > 0 ? [choices[0], new(Everybody, "Everybody's"), .. choices.Skip(1)] : choices;
        Children = await intake.NameChildrenAsync((Waiting?.Rows ?? []).Select(row => row.Assessment.ChildId), cancellation);
        _workers = await workforce.WorkerNamesAsync((Waiting?.Rows ?? []).SelectMany(WorkersOf).Concat(Lag.Managers.Select(row => row.ManagerId))
            .Concat(Delegations.SelectMany(each => new[] { each.ManagerId, each.DeputyId })), cancellation);
    }

    /// <summary>Opens the assessments ticked, one after the other.</summary>
    public async Task<IActionResult> OnPostAsync(List<Guid> selected, CancellationToken cancellation)
    {
        if (selected.Count > 0) return RedirectToPage("/Assessments/Authorise", new { id = selected[0], next = selected.Skip(1).Select(id => id.ToString()).ToArray() });
        await OnGetAsync(cancellation);
        ModelState.AddModelError("", "Tick the assessments to open");
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        var names = Names = await workforce.DirectoryAsync(cancellation);
        if (!await IsRightAsync(cancellation)) return BadRequest();
        var rows = await intake.NameEachAsync(authorisations.AllAwaitingAsync(ToRequest(), cancellation), row => row.Assessment.ChildId, cancellation).ToListAsync(cancellation);
        var workers = await workforce.WorkerNamesAsync(rows.SelectMany(each => WorkersOf(each.Row)), cancellation);
        return new CsvResult("to-authorise.csv", CsvHeadings, rows.Select(each => (object?[])
        [
            each.Row.Assessment.AssessmentId, each.Row.Assessment.ChildId, each.Children.Name(each.Row.Assessment.ChildId), each.Row.WaitingDays, each.Row.Assessment.SubmittedOn,
            workers.GetValueOrDefault(each.Row.Assessment.SubmittedWorkerId, ""), workers.GetValueOrDefault(each.Row.ForManagerId, ""), each.Row.Delegated, each.Row.Own, each.Row.Assessment.Outcome,
            each.Row.Assessment.Band, each.Row.Assessment.DueOn, each.Row.Assessment.WorkingDays, each.Row.Assessment.WorkingDaysLeft, names.Team(each.Row.Assessment.TeamId),
            workers.GetValueOrDefault(each.Row.Assessment.WorkerId, ""),
        ]));
    }

    /// <summary>How long authorisation takes, as a file: by manager and by team.</summary>
    public async Task<IActionResult> OnGetLagAsync(CancellationToken cancellation)
    {
        var names = await workforce.DirectoryAsync(cancellation);
        var lag = await authorisations.GetLagAsync(new GetLagRequest(), cancellation);
        var workers = await workforce.WorkerNamesAsync(lag.Managers.Select(row => row.ManagerId), cancellation);
        return new CsvResult("authorisation-lag.csv", ["by", "name", "authorised", "days", "median_days", "longest_days", "waiting", "longest_waiting_days"],
            lag.Managers.Select(row => Cells("manager", workers.GetValueOrDefault(row.ManagerId, ""), row)).Concat(lag.Teams.Select(row => Cells("team", names.Team(row.TeamId), row))));
    }

    /// <summary>Whether the filters are right: for an unknown manager or team nothing would seem to wait.</summary>
    private async Task<bool> IsRightAsync(CancellationToken cancellation)
    {
        if (Manager is { Length: > 0 } manager and not Everybody && !await workforce.KnowsWorkerAsync(manager, cancellation))
            ModelState.AddModelError("manager", "There is no such manager: choose one of the list");
        if (!string.IsNullOrEmpty(Team) && Names.Teams.All(team => team.TeamId != Team)) ModelState.AddModelError("team", "There is no such team: choose one of the list");
        return ModelState.IsValid;
    }

    private static object?[] Cells(string by, string name, AuthorisationLag.Types.Row row) =>
        [by, name, row.Authorised, row.Days, row.Authorised == 0 ? null : row.MedianDays, row.Authorised == 0 ? null : row.LongestDays, row.Waiting, row.Waiting == 0 ? null : row.LongestWaitingDays];

    private static IEnumerable<string> WorkersOf(ListAwaitingResponse.Types.Row row) => [row.ForManagerId, row.Assessment.SubmittedWorkerId, row.Assessment.WorkerId];

    private ListAwaitingRequest ToRequest()
    {
        var everybody = Manager == Everybody || (string.IsNullOrEmpty(Manager) && Own.Length == 0);
        return new()
        {
            Everybody = everybody, ManagerId = everybody ? "" : Manager ?? "", TeamId = Team ?? "", Page = new() { PageSize = PageSize, PageToken = Paging.Token },
        };
    }
}
