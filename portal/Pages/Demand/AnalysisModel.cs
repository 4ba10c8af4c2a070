using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>What the pages have in common that compare indicators: the area's filters, and one question to Reporting.</summary>
public abstract class AnalysisModel(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DemandQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = null!;

    /// <summary>Of the figures on the page.</summary>
    public IReadOnlyList<Indicator> Definitions { get; private set; } = [];

    /// <summary>Ids of the figures that the page defines.</summary>
    protected abstract IReadOnlyList<string> Defined { get; }

    protected DateOnly Today => LondonTime.Today(clock);

    /// <summary>The catalogue with the figures for analysis, and names; and what is wrong with the filters into the model state.</summary>
    protected async Task<IReadOnlyList<Indicator>> PrepareAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        var catalogue = await reporting.ListIndicatorsAsync(cancellation, analysis: true);
        Names = await names;
        Definitions = [.. Defined.Select(id => catalogue.FirstOrDefault(each => each.Id == id)).OfType<Indicator>()];
        var valid = ModelState.IsValid;
        Query.Complete(Today);
        if (valid && Query.To < Query.From) ModelState.AddModelError(nameof(Query.To), "To must be the same as or after From");
        if (DemandQuery.SourceOf(Query.Source) is ("source", var source)) CheckSource(source);
        return catalogue;
    }

    private void CheckSource(string source)
    {
        var group = ReferralSources.GroupOf(source);
        if (group.Length == 0) ModelState.AddModelError(nameof(Query.Source), $"There is no source '{(source.Length > 30 ? source[..30] + "…" : source)}'");
        else if (Definitions.Any(figure => !figure.Dimensions.Contains("source"))) ModelState.AddModelError(nameof(Query.Source), $"These figures are kept by source group: choose {group}, or all");
    }

    /// <summary>More periods than can be read side by side are refused.</summary>
    protected void CheckPeriods(string field, Grain grain)
    {
        const int most = 120;
        var days = Query.To!.Value.DayNumber - Query.From!.Value.DayNumber + 1;
        if (days / (grain switch { Grain.Week => 7, Grain.Quarter => 91, Grain.Year => 365, _ => 30 }) is var periods && periods > most)
            ModelState.AddModelError(field, $"There would be about {periods:N0} periods, and at most {most} can be shown: choose longer ones, or fewer days");
    }

    /// <summary>Asks for figures under the filters; null where something is wrong, which the model state then says.</summary>
    protected Task<IReadOnlyList<IndicatorSeries>?> AnswersAsync(Func<IReadOnlyList<GetIndicatorRequest>> requests, CancellationToken cancellation) =>
        ModelState.AnswerAsync(() => reporting.StreamIndicatorsAsync(requests(), cancellation));

    /// <summary>A question about an indicator in the days chosen.</summary>
    protected GetIndicatorRequest Question(string indicator, Grain grain, string groupBy = "", string? mode = null) =>
        Question(indicator, grain, Query.From!.Value, Query.To!.Value, groupBy, mode);

    /// <summary>A question about an indicator under the filters.</summary>
    /// <param name="indicator">Id.</param>
    /// <param name="grain">Of the periods.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="groupBy">Dimension, or empty.</param>
    /// <param name="mode">Instead of the mode chosen; empty for all.</param>
    protected GetIndicatorRequest Question(string indicator, Grain grain, DateOnly from, DateOnly to, string groupBy = "", string? mode = null)
    {
        var request = new GetIndicatorRequest { Indicator = indicator, From = from.Text(), To = Words.IsoAfter(to), Grain = grain, GroupBy = groupBy };
        foreach (var (dimension, value) in Query.Filters(mode)) request.Filter[dimension] = value;
        return request;
    }

    /// <summary>The address of this page's tables as CSV.</summary>
    protected string CsvHref => QueryLinks.With(HttpContext.Request, ("handler", "Csv"));
}
