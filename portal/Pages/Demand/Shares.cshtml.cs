using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>Each source group's share of contacts and of referrals; that of one of them by month.</summary>
public sealed class SharesModel(DemandBackend demand, WorkforceBackend workforce, TimeProvider clock) : DemandPage<SharesView>(workforce, clock)
{
    /// <summary>The group that is shown by month.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    public static IReadOnlyList<Option> Groups { get; } = [.. ReferralSources.Groups.Select(group => new Option(group, group)), new(DimensionWords.None, "Not recorded")];

    protected override async Task<SharesView> AskAsync(DemandFilter filter, string csvHref, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Of)) Of = "Police";
        return new(Query, Of, await demand.SharesAsync(filter, Of, cancellation), Names, csvHref);
    }

    protected override IActionResult Csv(SharesView view, string? table) => view.Csv(table);
}
