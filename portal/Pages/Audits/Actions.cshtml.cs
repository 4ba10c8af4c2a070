using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>What follows from audits, the earliest due first.</summary>
public sealed class ActionsModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : AuditPageModel(intake, workforce)
{
    private const int PageSize = 50;

    private static readonly string[] CsvHeadings =
        ["action_id", "audit_id", "child_id", "child", "locality", "team", "what", "owner", "due_on", "state", "overdue", "closed_on", "closed_by", "note"];

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["state"] = "state", ["owner_id"] = "owner", ["locality_id"] = "locality", ["team_id"] = "team", ["from"] = "from", ["to"] = "to",
    };

    private readonly IntakeBackend _intake = intake;
    private readonly WorkforceBackend _workforce = workforce;

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Locality { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    [DisplayName("Due from")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive: what a person means by "to".</summary>
    [BindProperty(SupportsGet = true)]
    [DisplayName("Due to")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Option> Owners { get; private set; } = [];

    /// <summary>Null where the filters are not right.</summary>
    public ListActionsResponse? Actions { get; private set; }
    public Paging Paging => new(After);
    public bool Narrowed => From is not null || To is not null || new[] { State, Owner, Locality, Team }.Any(each => !string.IsNullOrEmpty(each));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        CheckOrder();
        Owners = await _workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Everybody", Owner, cancellation);
        Actions = await ModelState.AnswerAsync(() => audits.ListActionsAsync(ToRequest(), cancellation), Fields);
        var rows = Actions?.Rows.ToList() ?? [];
        await NameAsync(rows.Select(row => row.ChildId), rows.Select(row => row.Action.OwnerId), cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        CheckOrder();
        if (!ModelState.IsValid) return BadRequest();
        var rows = await _intake.NameEachAsync(audits.AllActionsAsync(ToRequest(), cancellation), row => row.ChildId, cancellation).ToListAsync(cancellation);
        await NameAsync([], rows.Select(each => each.Row.Action.OwnerId), cancellation);
        return new CsvResult("audit-actions.csv", CsvHeadings, rows.Select(each => (object?[])
        [
            each.Row.Action.ActionId, each.Row.Action.AuditId, each.Row.ChildId, each.Children.Name(each.Row.ChildId), Names.Locality(each.Row.LocalityId), Names.Team(each.Row.TeamId),
            each.Row.Action.What, Worker(each.Row.Action.OwnerId), each.Row.Action.DueOn, each.Row.Action.State, each.Row.Action.Overdue ? "true" : "false", each.Row.Action.ClosedOn,
            each.Row.Action.ClosedBy, each.Row.Action.Note,
        ]));
    }

    /// <summary>Here, because the service is sent the day after the last.</summary>
    private void CheckOrder()
    {
        if (To < From) ModelState.AddModelError("to", "Due to must be the same as or after due from");
    }

    private ListActionsRequest ToRequest() => new()
    {
        State = State ?? "", OwnerId = Owner ?? "", LocalityId = Locality ?? "", TeamId = Team ?? "", From = From.Text(), To = Words.IsoAfter(To),
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
