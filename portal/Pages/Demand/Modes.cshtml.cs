using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>One way of making contact against another: conversation against written, unless others are chosen.</summary>
public sealed class ModesModel(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock) : AnalysisModel(reporting, workforce, clock)
{
    /// <summary>In the order in which <see cref="ModesView"/> takes them, for each of the two modes.</summary>
    private static readonly string[] Asked =
    [
        "contacts.received", "contacts.conversion", "contacts.nfa", "contacts.decided_1wd", "contacts.repeat_12m", "contacts.hand_offs",
        "analysis.hand_offs_squared", "analysis.undecided",
    ];

    /// <summary>The mode that is compared.</summary>
    [BindProperty(SupportsGet = true)]
    public string? One { get; set; }

    /// <summary>The mode that it is compared with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    public static IReadOnlyList<Option> Options { get; } =
        [.. Modes.Codes.All.Select(code => new Option(code.Value, code.Label)), new(DimensionWords.None, "Not recorded")];

    /// <summary>Null where the filters are not right.</summary>
    public ModesView? View { get; private set; }

    protected override IReadOnlyList<string> Defined => [.. Asked.Where(id => id != "analysis.hand_offs_squared")];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return View is null ? BadRequest() : View.Csv();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(One)) One = Modes.Conversation;
        if (string.IsNullOrEmpty(With)) With = Modes.Written;
        await PrepareAsync(cancellation);
        foreach (var (field, mode) in new[] { (nameof(One), One), (nameof(With), With) })
            if (Options.All(option => option.Value != mode)) ModelState.AddModelError(field, $"Choose one of {string.Join(", ", Options.Select(option => option.Text.ToLowerInvariant()))}");
        if (ModelState.IsValid && One == With) ModelState.AddModelError(nameof(With), "Choose two different modes");
        if (await AnswersAsync(() => [.. from mode in new[] { One, With } from id in Asked select Question(id, Grain.Total, mode: mode)], cancellation) is { } series)
            View = new ModesView(Query, new(Label(One), series.Take(Asked.Length)), new(Label(With), series.Skip(Asked.Length)), Names, CsvHref);
    }

    private static string Label(string mode) => Options.First(option => option.Value == mode).Text;
}
