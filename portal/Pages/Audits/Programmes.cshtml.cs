using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>The months' programmes, newest first.</summary>
public sealed class ProgrammesModel(AuditBackend audits) : PageModel
{
    private const int PageSize = 24;

    private static readonly string[] CsvHeadings = ["programme_id", "month", "from", "to", "size", "cases", "drawn", "auditors", "audited", "moderated", "drawn_at", "drawn_by"];

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ListProgrammesResponse Programmes { get; private set; } = null!;
    public Paging Paging => new(After);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Programmes = await audits.ListProgrammesAsync(new ListProgrammesRequest { Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token } }, cancellation);

    public IActionResult OnGetCsv(CancellationToken cancellation) => new CsvResult("audit-programmes.csv", CsvHeadings, audits.AllProgrammesAsync(cancellation).Select(one => (object?[])
        [one.ProgrammeId, one.Month, one.From, one.To, one.Size, one.Cases, one.Drawn, one.Auditors, one.Audited, one.Moderated, one.DrawnAt, one.DrawnBy]));
}
