using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>What the pages of the demand analysis share: the filters of the URL, the names of places, one call and its figures.</summary>
/// <typeparam name="TView">The page's figures.</typeparam>
public abstract class DemandPage<TView>(WorkforceBackend workforce, TimeProvider clock) : PageModel
    where TView : class
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DemandQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the filters are not right.</summary>
    public TView? View { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>The figures behind a chart.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? table, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return View is null ? BadRequest() : Csv(View, table);
    }

    /// <summary>Asks for what the page shows.</summary>
    /// <param name="filter">What the URL says.</param>
    /// <param name="csvHref">Address of a chart's figures; the chart's name is to be added.</param>
    /// <param name="cancellation">Ends it.</param>
    protected abstract Task<TView> AskAsync(DemandFilter filter, string csvHref, CancellationToken cancellation);

    protected abstract IActionResult Csv(TView view, string? table);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        var valid = ModelState.IsValid;
        Query.Complete(LondonTime.Today(clock));
        if (valid && Query.To < Query.From) ModelState.AddModelError("to", "To must be the same as or after From");
        if (ModelState.IsValid)
            await ModelState.TryAsync(async () => View = await AskAsync(Query.Filter(), QueryLinks.With(Request, ("handler", "Csv")) + "&table=", cancellation), DemandQuery.Fields);
    }
}
