using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Directory;

/// <summary>The council's localities.</summary>
public sealed class LocalitiesModel(WorkforceBackend workforce) : PageModel
{
    public DirectoryNames Names { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Names = await workforce.DirectoryAsync(cancellation);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation) => new CsvResult("localities.csv", ["locality_id", "name"],
        (await workforce.DirectoryAsync(cancellation)).Localities.Select(each => (object?[])[each.LocalityId, each.Name]));
}
