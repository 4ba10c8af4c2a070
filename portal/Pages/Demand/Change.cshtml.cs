using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>An indicator of the front door before and after a day, such as that on which a new model went live.</summary>
public sealed class ChangeModel(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock) : AnalysisModel(reporting, workforce, clock)
{
    /// <summary>Figures of which contacts without an outcome are no part yet.</summary>
    private static readonly string[] OfOutcomes = ["contacts.conversion", "contacts.early_help", "contacts.nfa", ChangeQuery.NotAccepted];

    /// <summary>The only mean of the front door, and the sum of squares that its uncertainty comes from.</summary>
    private const string HandOffs = "contacts.hand_offs", HandOffsSquared = "analysis.hand_offs_squared";

    private static readonly string[] FrontDoor = ["contacts.", "referrals.", "reviews."];

    [BindProperty(SupportsGet = true, Name = "")]
    public ChangeQuery Change { get; set; } = new();

    /// <summary>Every figure of the front door.</summary>
    public IReadOnlyList<Option> Choices { get; private set; } = [];

    /// <summary>Null where no day is chosen, or something is not right.</summary>
    public ChangeView? View { get; private set; }

    protected override IReadOnlyList<string> Defined => [Change.IndicatorOf(), .. OfOutcomes.Contains(Change.Figure) ? ["analysis.undecided"] : Array.Empty<string>()];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>The windows, or the weeks in them.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? table, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return View is null ? BadRequest() : View.Csv(table);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Change.Complete(Today);
        var catalogue = (await PrepareAsync(cancellation)).Where(each => FrontDoor.Any(start => each.Id.StartsWith(start, StringComparison.Ordinal))).ToList();
        Choices = [.. catalogue.Select(each => new Option(each.Id, each.Title)), new(ChangeQuery.NotAccepted, "Contacts not accepted")];
        var indicator = catalogue.FirstOrDefault(each => each.Id == Change.IndicatorOf());
        if (indicator is null) ModelState.AddModelError(nameof(Change.Figure), "Choose a figure of the list");
        else CheckFilters(indicator);
        if (!ModelState.IsValid || indicator is null || Change.Day is not { } day) return;
        var history = DateOnly.TryParseExact(indicator.HistoryFrom, "yyyy-MM-dd", out var first) ? first : (DateOnly?)null;
        if (day < FirstDay || day > Today.AddYears(1))
        {
            ModelState.AddModelError(nameof(Change.Day), "Day of the change must be a day between 1 January 2000 and a year from now");
            return;
        }
        var windows = ChangeWindow.Of(day, Change.Before!.Value, Change.After!.Value, Today.AddDays(-1), history);
        if (await FiguresAsync(indicator, windows, cancellation) is not { } figures) return;
        var weeks = await WeeksAsync(indicator, day, windows[2], windows[3], cancellation);
        View = new ChangeView(Change, Choices.First(option => option.Value == Change.Figure).Text, figures, weeks, Query.Narrowing(Names), Today, CsvHref);
    }

    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>A filter that the figure cannot take is said, not passed over.</summary>
    private void CheckFilters(Indicator indicator)
    {
        foreach (var (field, dimension, value) in new[] { (nameof(Query.Source), "source_group", Query.Source), (nameof(Query.Mode), "mode", Query.Mode) })
            if (!string.IsNullOrEmpty(value) && !indicator.Dimensions.Contains(dimension))
                ModelState.AddModelError(field, $"This figure is not kept by {DimensionWords.Name(dimension).ToLowerInvariant()}: choose all");
    }

    private async Task<IReadOnlyList<WindowFigure>?> FiguresAsync(Indicator indicator, IReadOnlyList<ChangeWindow> windows, CancellationToken cancellation)
    {
        var kind = WindowFigure.KindOf(Change.Figure!, indicator);
        string[] ids = [indicator.Id, .. indicator.Id == HandOffs ? [HandOffsSquared] : Array.Empty<string>(), .. OfOutcomes.Contains(Change.Figure) ? ["analysis.undecided"] : Array.Empty<string>()];
        var counted = windows.Where(window => !window.Empty).ToList();
        if (counted.Count == 0) return [.. windows.Select(window => new WindowFigure(window, kind, new(0, 0), null, 0, null, true))];
        if (await AnswersAsync(() => [.. from window in counted from id in ids select Question(id, kind == FigureKind.Stock ? Grain.Day : Grain.Total, window.From, window.To)], cancellation) is not { } series) return null;
        var found = counted.Select((window, i) => (window, Series: series.Skip(i * ids.Length).Take(ids.Length).ToList())).ToDictionary(each => each.window, each => each.Series);
        return [.. windows.Select(window => Figure(window, kind, ids, found.GetValueOrDefault(window)))];
    }

    private async Task<IReadOnlyList<ChangeWeek>> WeeksAsync(Indicator indicator, DateOnly day, ChangeWindow before, ChangeWindow after, CancellationToken cancellation) =>
        before.Empty || after.Empty || await AnswersAsync(() => [Question(indicator.Id, Grain.Day, before.From, after.To)], cancellation) is not { } series ? []
        : ChangeWeek.Of(day, WindowFigure.KindOf(Change.Figure!, indicator), SumOf, series[0].Points);

    /// <summary>What the figure makes of its indicator's points.</summary>
    private Share SumOf(IEnumerable<Point> points)
    {
        var sum = Share.Of(points);
        return Change.Figure == ChangeQuery.NotAccepted ? new(sum.Denominator - sum.Numerator, 0) : sum;
    }

    private WindowFigure Figure(ChangeWindow window, FigureKind kind, string[] ids, List<IndicatorSeries>? series)
    {
        if (series is null) return new(window, kind, new(0, 0), null, 0, null, true);
        var points = series[0].Points;
        return new(window, kind, SumOf(points),
            ids.Contains(HandOffsSquared) ? series[1].Points.Sum(point => point.Numerator) : null, points.Sum(point => point.WorkingDays),
            ids[^1] == "analysis.undecided" ? series[^1].Points.Sum(point => point.Numerator) : null, points.All(point => point.AbsentReason != "history"));
    }
}
