using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>When contacts come: hours and weekdays, in and out of hours.</summary>
public sealed class WeekModel(DemandBackend demand, WorkforceBackend workforce, TimeProvider clock) : DemandPage<WeekView>(workforce, clock)
{
    protected override async Task<WeekView> AskAsync(DemandFilter filter, string csvHref, CancellationToken cancellation) =>
        new(Query, await demand.WeekAsync(filter, cancellation), Names, csvHref);

    protected override IActionResult Csv(WeekView view, string? table) => view.Csv(table);
}
