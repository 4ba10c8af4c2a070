using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Multi-agency checks by filter, those whose answer is needed first first.</summary>
public sealed class AgencyChecksModel(OutcomeBackend outcomes) : PageModel
{
    private const int PageSize = 50;

    private static readonly string[] CsvHeadings = ["check_id", "contact_id", "child", "agency", "whom", "asked_at", "asked_by", "answer_by", "state", "overdue", "answered_at", "result", "closed_by"];

    private static readonly Dictionary<string, string> Fields = new() { ["state"] = "state", ["agency"] = "agency" };

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Null where the filters are not right.</summary>
    public ListAgencyChecksResponse? Checks { get; private set; }

    public Paging Paging => new(After);
    public bool Narrowed => !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(Agency);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Checks = await ModelState.AnswerAsync(() => outcomes.ListAgencyChecksAsync(ToRequest(), cancellation), Fields);

    public IActionResult OnGetCsv(CancellationToken cancellation) => new CsvResult("agency-checks.csv", CsvHeadings, outcomes.AllAgencyChecksAsync(ToRequest(), cancellation).Select(row => (object?[])
    [
        row.Check.CheckId, row.Check.ContactId, ReviewWords.Name(row.Child), Agencies.Codes.LabelOf(row.Check.Agency), row.Check.Whom, row.Check.AskedAt, row.Check.AskedBy, row.Check.AnswerBy,
        row.Check.State, row.Check.Overdue ? "true" : "false", row.Check.AnsweredAt, row.Check.Result, row.Check.ClosedBy,
    ]));

    private ListAgencyChecksRequest ToRequest() => new() { State = State ?? "", Agency = Agency ?? "", Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token } };
}
