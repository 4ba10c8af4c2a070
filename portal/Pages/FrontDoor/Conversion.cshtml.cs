using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Pages.Demand;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What becomes of contacts: the way to a referral, by group and by period.</summary>
public sealed class ConversionModel(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock) : AnalysisModel(reporting, workforce, clock)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ConversionQuery Cut { get; set; } = new();

    /// <summary>Null where the filters are not right.</summary>
    public ConversionView? View { get; private set; }

    protected override IReadOnlyList<string> Defined => ConversionQuery.Funnel;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>The figures behind a chart: by stage, by group, by period, or by both.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? table, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return View is null ? BadRequest() : View.Csv(table);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Cut.Complete(Query, Today);
        await PrepareAsync(cancellation);
        if (await AnswersAsync(() => [Question("contacts.conversion", Cut.GrainCode, Cut.By!), .. ConversionQuery.Funnel.Select(id => Question(id, Grain.Total))], cancellation) is { } series)
            View = new ConversionView(Query, Cut, [.. series.Skip(1)], series[0], Names, CsvHref);
    }
}
