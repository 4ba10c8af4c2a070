using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>A month's programme: its cases, who audits them, and how far they are.</summary>
public sealed class ProgrammeModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce) : AuditPageModel(intake, workforce)
{
    public ProgrammeDetails Details { get; private set; } = null!;
    public IReadOnlyList<AuditCase> Cases { get; private set; } = [];

    public Task OnGetAsync(Guid id, CancellationToken cancellation) => LoadAsync(id, cancellation);

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return CaseTable.Csv("audit-programme.csv", Cases.Select(one => (one, Children)), Names, Worker);
    }

    public async Task<IActionResult> OnGetAuditorsAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return new CsvResult("audit-programme-auditors.csv", ["worker_id", "auditor", "cases", "audited"], Details.Auditors.Select(one => (object?[])[one.WorkerId, Worker(one.WorkerId), one.Cases, one.Audited]));
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await audits.GetProgrammeAsync(id.ToString(), cancellation);
        Cases = await audits.AllCasesAsync(new ListCasesRequest { ProgrammeId = id.ToString() }, cancellation).ToListAsync(cancellation);
        await NameAsync(Cases.Select(one => one.ChildId), Cases.SelectMany(CaseTable.WorkersOf).Concat(Details.Auditors.Select(one => one.WorkerId)), cancellation);
    }
}
