using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>What the words and figures of the demand analysis mean.</summary>
public sealed class DefinitionsModel(ReportingBackend reporting, TimeProvider clock) : PageModel
{
    /// <summary>Not used here; the links to the other pages take it along.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public DemandQuery Query { get; set; } = new();

    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Query.Complete(LondonTime.Today(clock));
        // Nothing here depends on the filters, so that a wrong one is said where it matters.
        ModelState.Clear();
        Indicators = [.. (await reporting.ListIndicatorsAsync(cancellation)).Where(each => DemandDefinitions.Indicators.Contains(each.Id))];
    }
}
