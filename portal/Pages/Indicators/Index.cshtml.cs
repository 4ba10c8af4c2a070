using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Indicators;

/// <summary>The catalogue: every figure with its definition.</summary>
public sealed class IndexModel(ReportingBackend reporting) : PageModel
{
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Indicators = await reporting.ListIndicatorsAsync(cancellation);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation) => new CsvResult("indicators.csv",
        ["indicator", "title", "unit", "polarity", "target", "history_from", "definition"], (await reporting.ListIndicatorsAsync(cancellation)).Select(each => (object?[])
            [each.Id, each.Title, each.Unit, each.Polarity, each.HasTarget ? each.Target : null, each.HistoryFrom, each.Definition]));
}
