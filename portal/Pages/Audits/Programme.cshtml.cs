using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>A month's programme: who audits how many of its cases and how far they are, and the cases by filter, page by page.</summary>
public sealed class ProgrammeModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce) : AuditPageModel(intake, workforce)
{
    private const int PageSize = 50;

    private static readonly Dictionary<string, string> Fields = new() { ["auditor_id"] = "auditor", ["state"] = "state" };

    private readonly IntakeBackend _intake = intake;

    /// <summary>Our own id of a worker.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Auditor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ProgrammeDetails Details { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public ListCasesResponse? Cases { get; private set; }

    public bool Narrowed => !string.IsNullOrEmpty(Auditor) || !string.IsNullOrEmpty(State);
    public Paging Paging => new(After);

    /// <summary>By name.</summary>
    public IEnumerable<ProgrammeAuditor> Auditors => Details.Auditors.OrderBy(one => Worker(one.WorkerId), StringComparer.CurrentCulture);

    /// <summary>The auditors to filter by, each with the number of cases.</summary>
    public IReadOnlyList<Option> AuditorOptions => [new("", "All"), .. Auditors.Select(one => new Option(one.WorkerId, $"{Worker(one.WorkerId)} ({one.Cases})"))];

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Details = await audits.GetProgrammeAsync(id.ToString(), cancellation);
        Cases = await ModelState.AnswerAsync(() => audits.ListCasesAsync(ToRequest(id), cancellation), Fields);
        var rows = Cases?.Cases.ToList() ?? [];
        await NameAsync(rows.Select(one => one.ChildId), rows.SelectMany(CaseTable.WorkersOf).Concat(Details.Auditors.Select(one => one.WorkerId)), cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var rows = await _intake.NameEachAsync(audits.AllCasesAsync(ToRequest(id), cancellation), row => row.ChildId, cancellation).ToListAsync(cancellation);
        await NameAsync([], rows.SelectMany(each => CaseTable.WorkersOf(each.Row)), cancellation);
        return CaseTable.Csv("audit-programme.csv", rows, Names, Worker);
    }

    public async Task<IActionResult> OnGetAuditorsAsync(Guid id, CancellationToken cancellation)
    {
        Details = await audits.GetProgrammeAsync(id.ToString(), cancellation);
        await NameAsync([], Details.Auditors.Select(one => one.WorkerId), cancellation);
        return new CsvResult("audit-programme-auditors.csv", ["worker_id", "auditor", "cases", "audited"], Details.Auditors.Select(one => (object?[])[one.WorkerId, Worker(one.WorkerId), one.Cases, one.Audited]));
    }

    private ListCasesRequest ToRequest(Guid id) => new()
    {
        ProgrammeId = id.ToString(), AuditorId = Auditor ?? "", State = State ?? "", Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
