using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>The share of referrals that went straight to a strategy discussion, beside a figure from elsewhere.</summary>
public sealed class FormalRouteModel(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock) : AnalysisModel(reporting, workforce, clock)
{
    private const string FormalRoute = "referrals.formal_route";

    /// <summary>The share elsewhere, in per cent; null where there is nothing to compare with.</summary>
    [BindProperty(SupportsGet = true)]
    [DisplayName("Comparator")]
    [Range(0.0, 100.0, ErrorMessage = "Comparator must be from 0 to 100 per cent")]
    public decimal? Comparator { get; set; }

    /// <summary>Where the comparator is from.</summary>
    [BindProperty(SupportsGet = true)]
    [StringLength(60, ErrorMessage = "Label must be 60 characters or fewer")]
    public string? Label { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Grain { get; set; }

    /// <summary>Null where the filters are not right.</summary>
    public FormalRouteView? View { get; private set; }

    protected override IReadOnlyList<string> Defined => [FormalRoute];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnGetCsvAsync(string? table, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return View is null ? BadRequest() : View.Csv(table);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        if (PeriodWords.Options("day", "week", "total").All(option => option.Value != Grain)) Grain = "month";
        await PrepareAsync(cancellation);
        var grain = PeriodWords.GrainOf(Grain);
        CheckPeriods(nameof(Grain), grain);
        if (await AnswersAsync(() =>
            [
                // A referral has no mode of its own.
                Question(FormalRoute, Contracts.Reporting.V1.Grain.Total, "source_group", mode: ""), Question(FormalRoute, Contracts.Reporting.V1.Grain.Total, "locality", mode: ""),
                Question(FormalRoute, grain, mode: ""),
            ], cancellation) is { } series)
            View = new FormalRouteView(Query, grain, Compared(), series, Names, CsvHref);
    }

    private Comparator? Compared() => Comparator is { } percent ? new((double)percent, string.IsNullOrWhiteSpace(Label) ? null : Label.Trim()) : null;
}

/// <summary>A share from elsewhere.</summary>
/// <param name="Percent">From 0 to 100.</param>
/// <param name="Label">Where it is from; null where that was not said.</param>
public sealed record Comparator(double Percent, string? Label)
{
    public string Name => Label ?? "Comparator";
}
