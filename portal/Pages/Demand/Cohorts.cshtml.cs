using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>What became of the contacts received in each period, beside what was decided in it.</summary>
public sealed class CohortsModel(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock) : AnalysisModel(reporting, workforce, clock)
{
    /// <summary>In the order in which <see cref="CohortsView"/> takes them.</summary>
    private static readonly string[] Asked =
    [
        "contacts.received", "contacts.conversion", "contacts.early_help", "contacts.nfa", "analysis.undecided",
        "analysis.decided_conversion", "analysis.decided_early_help", "analysis.decided_nfa", "contacts.decided_1wd",
    ];

    [BindProperty(SupportsGet = true)]
    public string? Grain { get; set; }

    /// <summary>Null where the filters are not right.</summary>
    public CohortsView? View { get; private set; }

    protected override IReadOnlyList<string> Defined => Asked;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>What became of those received, or both views of each period.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? table, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return View is null ? BadRequest() : View.Csv(table);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        if (PeriodWords.Options("day", "total").All(option => option.Value != Grain)) Grain = "month";
        await PrepareAsync(cancellation);
        CheckPeriods(nameof(Grain), PeriodWords.GrainOf(Grain));
        if (await AnswersAsync(() => [.. Asked.Select(id => Question(id, PeriodWords.GrainOf(Grain)))], cancellation) is { } series)
            View = new CohortsView(Query, PeriodWords.GrainOf(Grain), series, Names, CsvHref);
    }
}
