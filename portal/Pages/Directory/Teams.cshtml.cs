using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Directory;

/// <summary>The council's teams.</summary>
public sealed class TeamsModel(WorkforceBackend workforce) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Locality { get; set; }

    public DirectoryNames Names { get; private set; } = null!;

    public IEnumerable<Team> Teams => Names.Teams.Where(team => string.IsNullOrEmpty(Locality) || team.LocalityId == Locality);

    public async Task OnGetAsync(CancellationToken cancellation) => Names = await workforce.DirectoryAsync(cancellation);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        return new CsvResult("teams.csv", ["team_id", "name", "locality_id", "service_area", "target_caseload", "target_from"], Teams.Select(each => (object?[])
            [each.TeamId, each.Name, each.LocalityId, each.ServiceArea, each.HasTargetCaseload ? each.TargetCaseload : null, each.TargetFrom]));
    }
}
