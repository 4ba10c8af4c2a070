using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>How many contacts come, month by month beside a year before.</summary>
public sealed class MonthsModel(DemandBackend demand, WorkforceBackend workforce, TimeProvider clock) : DemandPage<MonthsView>(workforce, clock)
{
    protected override async Task<MonthsView> AskAsync(DemandFilter filter, string csvHref, CancellationToken cancellation) =>
        new(Query, await demand.MonthsAsync(filter, cancellation), Names, csvHref);

    protected override IActionResult Csv(MonthsView view, string? table) => view.Csv();
}
