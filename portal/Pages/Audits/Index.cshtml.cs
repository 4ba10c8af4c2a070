using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Complete audits by filter, newest first.</summary>
public sealed class IndexModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce, TimeProvider clock) : AuditPageModel(intake, workforce)
{
    private static readonly string[] CsvHeadings =
    [
        "audit_id", "council_id", "child_id", "child", "audited_on", "auditor", "locality", "team", "worker", "grade", "moderated_grade", "moderated_on", "moderated_by", "discussed_on",
        "programme_id", "origin",
    ];

    private readonly IntakeBackend _intake = intake;
    private readonly WorkforceBackend _workforce = workforce;

    [BindProperty(SupportsGet = true, Name = "")]
    public AuditQuery Query { get; set; } = new();

    public IReadOnlyList<Option> Auditors { get; private set; } = [];

    /// <summary>Null where the filters are not right.</summary>
    public ListAuditsResponse? Audits { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Query.CheckOrder(ModelState);
        Auditors = await _workforce.WorkerOptionsAsync(LondonTime.Today(clock), "Everybody", Query.Auditor, cancellation);
        Audits = await ModelState.AnswerAsync(() => audits.ListAsync(Query.ToRequest(), cancellation), AuditQuery.Fields);
        var rows = Audits?.Audits.ToList() ?? [];
        await NameAsync(rows.Select(row => row.ChildId), rows.Select(row => row.AuditorId), cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        Query.CheckOrder(ModelState);
        if (!ModelState.IsValid) return BadRequest();
        var rows = await _intake.NameEachAsync(audits.AllAsync(Query.ToRequest(), cancellation), row => row.ChildId, cancellation).ToListAsync(cancellation);
        await NameAsync([], rows.SelectMany(each => (string[])[each.Row.AuditorId, each.Row.WorkerId]), cancellation);
        return new CsvResult("audits.csv", CsvHeadings, rows.Select(each => (object?[])
        [
            each.Row.AuditId, each.Row.CouncilId, each.Row.ChildId, each.Children.Name(each.Row.ChildId), each.Row.AuditedOn, Worker(each.Row.AuditorId), Names.Locality(each.Row.LocalityId),
            Names.Team(each.Row.TeamId), Worker(each.Row.WorkerId), each.Row.Grade, each.Row.ModeratedGrade, each.Row.ModeratedOn, each.Row.ModeratedBy, each.Row.DiscussedOn,
            each.Row.ProgrammeId, each.Row.Origin,
        ]));
    }
}
