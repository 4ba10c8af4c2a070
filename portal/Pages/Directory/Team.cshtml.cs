using System.ComponentModel;
using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Directory;

/// <summary>Adds a team, or changes the one with the id.</summary>
public sealed class TeamModel(WorkforceBackend workforce) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["team.name"] = nameof(Name),
        ["team.locality_id"] = nameof(Locality),
        ["team.service_area"] = nameof(ServiceArea),
        ["team.target_caseload"] = nameof(TargetCaseload),
        ["team.target_from"] = nameof(TargetFrom),
    };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Locality { get; set; }

    [BindProperty]
    public string? ServiceArea { get; set; }

    [BindProperty]
    public string? TargetCaseload { get; set; }

    [BindProperty]
    [DisplayName("First day of the target")]
    public DateOnly? TargetFrom { get; set; }

    public string? Id { get; private set; }
    public DirectoryNames Names { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken cancellation)
    {
        (Id, Names) = (id, await workforce.DirectoryAsync(cancellation));
        if (id is null) return Page();
        var found = Names.Teams.FirstOrDefault(each => each.TeamId == id);
        if (found is null) return NotFound();
        (Name, Locality, ServiceArea, Version) = (found.Name, found.LocalityId, found.ServiceArea, found.Version);
        TargetCaseload = found.HasTargetCaseload ? found.TargetCaseload.ToString(CultureInfo.InvariantCulture) : null;
        TargetFrom = DateOnly.TryParseExact(found.TargetFrom, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellation)
    {
        Id = id;
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter the team's name");
        var target = 0;
        var given = !string.IsNullOrWhiteSpace(TargetCaseload);
        if (given && !int.TryParse(TargetCaseload, NumberStyles.None, CultureInfo.InvariantCulture, out target))
            ModelState.AddModelError(nameof(TargetCaseload), "Enter a whole number of cases, or leave it empty");
        var team = new Team { TeamId = id ?? "", Name = (Name ?? "").Trim(), LocalityId = Locality ?? "", ServiceArea = (ServiceArea ?? "").Trim(), TargetFrom = TargetFrom.Text(), Version = Version };
        if (given) team.TargetCaseload = target;
        var request = new SaveTeamRequest { RequestId = RequestId, Team = team };
        if (ModelState.IsValid && await ModelState.TryAsync(() => workforce.SaveTeamAsync(request, cancellation), Fields))
        {
            TempData["Done"] = $"Team {team.Name} saved.";
            return RedirectToPage("/Directory/Teams");
        }
        Names = await workforce.DirectoryAsync(cancellation);
        return Page();
    }
}
