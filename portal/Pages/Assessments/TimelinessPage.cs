using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>What the pages on timeliness share: the filters of the URL, the names of places, the definitions, one question and its figures.</summary>
/// <typeparam name="TView">The page's figures.</typeparam>
public abstract class TimelinessPage<TView>(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock) : PageModel
    where TView : class, IClocked
{
    /// <summary>More periods than these cannot be read side by side: ten years of months.</summary>
    private const int MostPeriods = 121;

    /// <summary>Fields of the questions, to those of the URL.</summary>
    private static readonly Dictionary<string, string> Fields = new() { ["council"] = "council", ["filter[locality]"] = "locality", ["filter[team]"] = "team" };

    [BindProperty(SupportsGet = true, Name = "")]
    public TimelinessQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Of the figures on the page.</summary>
    public IReadOnlyList<Indicator> Definitions { get; private set; } = [];

    /// <summary>Null where the filters are not right.</summary>
    public TView? View { get; private set; }

    /// <summary>Ids of the figures that the page defines.</summary>
    protected abstract IReadOnlyList<string> Defined { get; }

    /// <summary>The address of this page's tables as CSV; a table's name is to be added.</summary>
    protected string CsvHref => QueryLinks.With(Request, ("handler", "Csv")) + "&table=";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>The figures behind a chart.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? table, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return View is null ? BadRequest() : Csv(View, table).With(View.Clock);
    }

    /// <summary>Asks for what the page shows.</summary>
    protected abstract Task<TView> AskAsync(CancellationToken cancellation);

    protected abstract CsvResult Csv(TView view, string? table);

    /// <summary>The answers to questions, in their order.</summary>
    protected Task<IReadOnlyList<IndicatorSeries>> AnswersAsync(IReadOnlyList<GetIndicatorRequest> questions, CancellationToken cancellation) =>
        reporting.StreamIndicatorsAsync(questions, cancellation);

    /// <summary>A question about an indicator in the days and places chosen.</summary>
    protected GetIndicatorRequest Question(string indicator, Grain grain, string groupBy = "", string band = "")
    {
        var request = new GetIndicatorRequest { Indicator = indicator, From = Query.From.Text(), To = Words.IsoAfter(Query.To), Grain = grain, GroupBy = groupBy };
        foreach (var (dimension, value) in Query.Filters()) request.Filter[dimension] = value;
        if (band.Length > 0) request.Filter["band"] = band;
        return request;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var catalogue = await reporting.ListIndicatorsAsync(cancellation);
        Names = await names;
        Definitions = [.. Defined.Select(id => catalogue.FirstOrDefault(each => each.Id == id)).OfType<Indicator>()];
        var valid = ModelState.IsValid;
        Query.Complete(LondonTime.Today(clock));
        if (valid) CheckDays();
        if (ModelState.IsValid) await ModelState.TryAsync(async () => View = await AskAsync(cancellation), Fields);
    }

    private void CheckDays()
    {
        var days = Query.To!.Value.DayNumber - Query.From!.Value.DayNumber + 1;
        var periods = days / (Query.GrainCode switch { Grain.Week => 7, Grain.Quarter => 91, Grain.Year => 365, _ => 30.4 });
        if (days < 1) ModelState.AddModelError("to", "To must be the same as or after From");
        else if (periods > MostPeriods) ModelState.AddModelError("grain", $"There would be about {periods:N0} periods, and at most {MostPeriods} can be shown: choose longer ones, or fewer days");
    }
}
