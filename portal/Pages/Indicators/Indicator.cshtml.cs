using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Indicators;

/// <summary>One indicator, cut as the reader wishes.</summary>
public sealed class IndicatorModel(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["from"] = "From", ["to"] = "To", ["group_by"] = "By", ["filter"] = "Value" };

    [BindProperty(SupportsGet = true, Name = "")]
    public IndicatorSelection Selection { get; set; } = new();

    public Contracts.Reporting.V1.Indicator Indicator { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Null where the selection is not right.</summary>
    public IndicatorView? View { get; private set; }

    public IReadOnlyList<Option> Dimensions(string blank) =>
        [new("", blank), .. new[] { "locality", "team" }.Concat(Indicator.Dimensions).Distinct().Select(each => new Option(each, DimensionWords.Name(each)))];

    /// <summary>The values of the chosen second cut; null where none is chosen.</summary>
    public IReadOnlyList<Option>? Values => string.IsNullOrEmpty(Selection.Only) ? null : DimensionWords.Values(Selection.Only, Names, Indicator.Id);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(string id, CancellationToken cancellation) =>
        !await LoadAsync(id, cancellation) ? NotFound() : View is null ? BadRequest() : View.Csv();

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var found = (await reporting.ListIndicatorsAsync(cancellation)).FirstOrDefault(each => each.Id == id);
        Names = await names;
        if (found is null) return false;
        Indicator = found;
        var valid = ModelState.IsValid;
        Selection.Complete(LondonTime.Today(clock), found);
        if (valid && Selection.To < Selection.From) ModelState.AddModelError(nameof(Selection.To), "To must be the same as or after from");
        if (ModelState.IsValid)
            await ModelState.TryAsync(async () => View = new IndicatorView(found, Selection, await reporting.GetIndicatorAsync(Selection.ToRequest(found), cancellation), Names), Fields);
        return true;
    }
}
