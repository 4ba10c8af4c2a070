using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Decisions that wait for a manager's agreement, longest first; and those that were returned.</summary>
public sealed class ProposalsModel(OutcomeBackend outcomes, WorkforceBackend workforce) : PageModel
{
    private const int PageSize = 50;

    private static readonly string[] CsvHeadings =
    [
        "contact_id", "child", "outcome", "outcome_now", "state", "proposed_by", "proposed_at", "working_days", "answered_by", "answered_at", "team", "received_at", "decide_by", "clock",
    ];

    private static readonly Dictionary<string, string> Fields = new() { ["state"] = "state", ["proposed_by"] = "by", ["team_id"] = "team", ["outcome"] = "outcome", ["order_by"] = "order" };

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public ListProposalsResponse? Proposals { get; private set; }

    public Paging Paging => new(After);
    public string SortedBy => string.IsNullOrEmpty(Order) ? "proposed_at" : Order;
    public bool Narrowed => new[] { State, By, Team, Outcome }.Any(each => !string.IsNullOrEmpty(each));

    /// <summary>What needs agreement in this council.</summary>
    public static string Asked(ListProposalsResponse response) => response.AgreementOutcomes.Count == 0
        ? "No outcome needs a manager's agreement in this council. The setting Intake:AgreementOutcomes names those that do."
        : $"A manager other than whoever proposed it agrees to: {string.Join(", ", response.AgreementOutcomes.Select(Outcomes.Codes.LabelOf))}. The contact is open until then.";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        Proposals = await ModelState.AnswerAsync(() => outcomes.ListProposalsAsync(ToRequest(), cancellation), Fields);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var names = await workforce.DirectoryAsync(cancellation);
        return new CsvResult("proposed-decisions.csv", CsvHeadings, outcomes.AllProposalsAsync(ToRequest(), cancellation).Select(row => (object?[])
        [
            row.Contact.ContactId, ReviewWords.Name(row.Child), row.Proposal.Outcome, row.Contact.Outcome, row.Proposal.State, row.Proposal.ProposedBy, row.Proposal.ProposedAt, row.WorkingDays,
            row.Proposal.AnsweredBy, row.Proposal.AnsweredAt, names.Team(row.Contact.TeamId), row.Contact.ReceivedAt, row.Contact.DecideBy, row.Contact.Clock,
        ]));
    }

    private ListProposalsRequest ToRequest() => new()
    {
        State = State ?? "", ProposedBy = By ?? "", TeamId = Team ?? "", Outcome = Outcome ?? "", OrderBy = Order ?? "",
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
