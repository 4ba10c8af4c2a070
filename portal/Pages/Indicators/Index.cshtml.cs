using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Indicators;

/// <summary>The catalogue: every figure with its definition.</summary>
public sealed class IndexModel(ReportingBackend reporting) : PageModel
{
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Indicators = await reporting.ListIndicatorsAsync(cancellation);
}
