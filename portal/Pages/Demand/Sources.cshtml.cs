using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>What becomes of the contacts of each source group and source.</summary>
public sealed class SourcesModel(DemandBackend demand, WorkforceBackend workforce, TimeProvider clock) : DemandPage<SourcesView>(workforce, clock)
{
    protected override async Task<SourcesView> AskAsync(DemandFilter filter, string csvHref, CancellationToken cancellation)
    {
        // The page compares sources; the filter by one of them waits for the other pages.
        (filter.Source, filter.SourceGroup) = ("", "");
        return new(Query, await demand.SourcesAsync(filter, cancellation), Names, csvHref);
    }

    protected override IActionResult Csv(SourcesView view, string? table) => view.Csv();
}
