using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Cases drawn for the programmes: one's own to audit, and for those who run them everybody's.</summary>
public sealed class CasesModel(AuditBackend audits, IntakeBackend intake, WorkforceBackend workforce) : AuditPageModel(intake, workforce)
{
    private const int PageSize = 50;

    private static readonly Dictionary<string, string> Fields = new() { ["state"] = "state", ["team_id"] = "team" };

    private readonly IntakeBackend _intake = intake;

    /// <summary>Blank for those that are still to be audited.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    /// <summary>all: everybody's; else one's own.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Whose { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Null where the filters are not right.</summary>
    public ListCasesResponse? Cases { get; private set; }

    public bool RunsProgrammes => User.IsInRole(Roles.Manager) || User.IsInRole(Roles.Auditor);
    public bool Own => Whose != "all" || !RunsProgrammes;
    public bool HasWorker => User.WorkerId().Length > 0;
    public bool Narrowed => !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(Team);
    public Paging Paging => new(After);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Cases = await ModelState.AnswerAsync(() => audits.ListCasesAsync(ToRequest(), cancellation), Fields);
        var rows = Cases?.Cases.ToList() ?? [];
        await NameAsync(rows.Select(row => row.ChildId), rows.SelectMany(CaseTable.WorkersOf), cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var rows = await _intake.NameEachAsync(audits.AllCasesAsync(ToRequest(), cancellation), row => row.ChildId, cancellation).ToListAsync(cancellation);
        await NameAsync([], rows.SelectMany(each => CaseTable.WorkersOf(each.Row)), cancellation);
        return CaseTable.Csv("cases-to-audit.csv", rows, Names, Worker);
    }

    private ListCasesRequest ToRequest() => new() { State = State ?? "", TeamId = Team ?? "", Own = Own, Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token } };
}
