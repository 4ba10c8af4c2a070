using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>How a programme was drawn, for those who want to check it.</summary>
public sealed class ProgrammeDrawModel(AuditBackend audits) : PageModel
{
    public ProgrammeDraw Draw { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellation) => Draw = await audits.GetProgrammeDrawAsync(id.ToString(), cancellation);

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancellation) => new CsvResult(
        "audit-draw-cases.csv", ["child_id", "team_ids", "worker_ids", "position", "auditor_id"],
        (await audits.GetProgrammeDrawAsync(id.ToString(), cancellation)).Cases.Select(one =>
            (object?[])[one.ChildId, string.Join('\t', one.TeamIds), string.Join('\t', one.WorkerIds), one.Position, one.AuditorId]));

    public async Task<IActionResult> OnGetAuditorsAsync(Guid id, CancellationToken cancellation) => new CsvResult(
        "audit-draw-auditors.csv", ["worker_id", "team_ids"],
        (await audits.GetProgrammeDrawAsync(id.ToString(), cancellation)).Auditors.Select(one => (object?[])[one.WorkerId, string.Join('\t', one.TeamIds)]));
}
