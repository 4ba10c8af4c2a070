using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Next steps by filter, the earliest due first.</summary>
public sealed class NextStepsModel(OutcomeBackend outcomes, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    private static readonly string[] CsvHeadings = ["step_id", "contact_id", "child", "outcome", "what", "team", "worker", "who", "due_on", "state", "overdue", "closed_on", "closed_by", "note"];

    private static readonly Dictionary<string, string> Fields = new() { ["state"] = "state", ["team_id"] = "team", ["worker_id"] = "worker", ["outcome"] = "outcome", ["from"] = "from", ["to"] = "to" };

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Worker { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive: what a person means by "to".</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>The names of the workers shown, by id.</summary>
    public IReadOnlyDictionary<string, string> StepWorkers { get; private set; } = new Dictionary<string, string>();

    /// <summary>Null where the filters are not right.</summary>
    public ListNextStepsResponse? Steps { get; private set; }

    public Paging Paging => new(After);
    public bool Narrowed => From is not null || To is not null || new[] { State, Team, Worker, Outcome }.Any(each => !string.IsNullOrEmpty(each));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        Workers = await workforce.WorkerOptionsAsync(LondonTime.Today(clock), "All", Worker, cancellation);
        if (await ModelState.AnswerAsync(() => outcomes.ListNextStepsAsync(ToRequest(), cancellation), Fields) is not { } response) return;
        Steps = response;
        StepWorkers = await workforce.WorkerNamesAsync(response.Rows.Select(row => row.Step.Plan.WorkerId), cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var names = await workforce.DirectoryAsync(cancellation);
        return new CsvResult("next-steps.csv", CsvHeadings, outcomes.AllNextStepsAsync(ToRequest(), cancellation).Select(row => (object?[])
        [
            row.Step.StepId, row.Step.ContactId, ReviewWords.Name(row.Child), Outcomes.Codes.LabelOf(row.Outcome), row.Step.Plan.What, names.Team(row.Step.Plan.TeamId), row.Step.Plan.WorkerId,
            row.Step.Plan.Who, row.Step.Plan.DueOn, row.Step.State, row.Step.Overdue ? "true" : "false", row.Step.ClosedOn, row.Step.ClosedBy, row.Step.Note,
        ]));
    }

    private ListNextStepsRequest ToRequest() => new()
    {
        State = State ?? "", TeamId = Team ?? "", WorkerId = Worker ?? "", Outcome = Outcome ?? "", From = From.Text(), To = Words.IsoAfter(To),
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
