using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Directory;

/// <summary>Adds a locality, or changes the one with the id.</summary>
public sealed class LocalityModel(WorkforceBackend workforce) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["locality.name"] = nameof(Name), ["name"] = nameof(Name) };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public string? Id { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken cancellation)
    {
        Id = id;
        if (id is null) return Page();
        var found = (await workforce.DirectoryAsync(cancellation)).Localities.FirstOrDefault(each => each.LocalityId == id);
        if (found is null) return NotFound();
        (Name, Version) = (found.Name, found.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellation)
    {
        Id = id;
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter the locality's name");
        var request = new SaveLocalityRequest { RequestId = RequestId, Locality = new Locality { LocalityId = id ?? "", Name = (Name ?? "").Trim(), Version = Version } };
        if (!ModelState.IsValid || !await ModelState.TryAsync(() => workforce.SaveLocalityAsync(request, cancellation), Fields)) return Page();
        TempData["Done"] = $"Locality {request.Locality.Name} saved.";
        return RedirectToPage("/Directory/Localities");
    }
}
