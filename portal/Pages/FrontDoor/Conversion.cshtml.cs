using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Pages.Demand;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What becomes of contacts: the way to a referral, by group and by period.</summary>
public sealed class ConversionModel(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ConversionQuery Query { get; set; } = new();

    /// <summary>The filters as the other pages of the analysis have them.</summary>
    public DemandQuery Demand => new() { From = Query.From, To = Query.To, Locality = Query.Locality, Source = Query.Group, Mode = Query.Mode };

    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Indicator> Definitions { get; private set; } = [];

    /// <summary>Null where the filters are not right.</summary>
    public ConversionView? View { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        await LoadAsync(async series => View = new ConversionView(Query, [.. series.Skip(1)], series[0], Names, QueryLinks.With(Request, ("handler", "Csv"))), cancellation);
        Definitions = [.. (await reporting.ListIndicatorsAsync(cancellation, analysis: true)).Where(each => Query.Funnel().Any(asked => asked.Indicator == each.Id))];
    }

    /// <summary>The figures behind a chart: by stage, by group, by period, or by both.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? table, CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        IActionResult result = BadRequest();
        await LoadAsync(series => Task.FromResult(result = table == "funnel"
            ? ConversionCsv.Funnel(new ContactFunnel([.. series.Skip(1)]))
            : ConversionCsv.Conversion(series[0], Query, table, Names)), cancellation);
        return result;
    }

    private async Task LoadAsync(Func<IReadOnlyList<IndicatorSeries>, Task> then, CancellationToken cancellation)
    {
        var valid = ModelState.IsValid;
        Query.Complete(LondonTime.Today(clock));
        if (valid && Query.To < Query.From) ModelState.AddModelError(nameof(Query.To), "Received to must be the same as or after received from");
        if (!ModelState.IsValid) return;
        await ModelState.TryAsync(async () => await then(await reporting.StreamIndicatorsAsync([Query.Conversion(), .. Query.Funnel()], cancellation)));
    }
}
