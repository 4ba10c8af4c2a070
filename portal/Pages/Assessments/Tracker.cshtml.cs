using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Grpc.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>The tracker: the open assessments by band and place, what the month needs, and where it goes if nobody acts. It keeps itself up to date.</summary>
public sealed class TrackerModel(
    TrackerBackend tracker, ReportingBackend reporting, WorkforceBackend workforce, IntakeBackend intake, IHostApplicationLifetime lifetime, TimeProvider clock) : PageModel
{
    private const string Drawing = "/Pages/Assessments/_Tracker.cshtml";
    private const string Timeliness = "assessments.timeliness_45wd";
    private const double StandardTarget = 80;
    private const string NoWorker = "The worker is not in the directory: choose one of the list";

    [BindProperty(SupportsGet = true, Name = "")]
    public TrackerQuery Query { get; set; } = new();

    public DirectoryNames Names { get; private set; } = new([], []);

    /// <summary>Null where the filters are not right.</summary>
    public TrackerTable? Table { get; private set; }

    /// <summary>The bands by week; null where nothing was open in any.</summary>
    public Figure? Trend { get; private set; }

    /// <summary>The workers to filter by: whoever has open assessments here.</summary>
    public IReadOnlyList<Option> WorkerOptions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (Query.Worker == TrackerQuery.Me && User.WorkerId().Length == 0) Query.Worker = null;
        var names = workforce.DirectoryAsync(cancellation);
        if (await IsRightAsync(cancellation))
        {
            var trend = reporting.GetIndicatorAsync(TrackerTrend.Request(Query, LondonTime.Today(clock)), cancellation);
            var request = await RequestAsync(cancellation);
            if (await ModelState.AnswerAsync(() => tracker.GetAsync(request, cancellation), TrackerQuery.Fields) is { } view)
            {
                Names = await names;
                Table = await TableAsync(view, new Dictionary<string, string>(), cancellation);
                var weeks = new TrackerTrend(await trend);
                if (!weeks.IsEmpty) Trend = weeks.Figure(
                    TrackerWords.Place(Query.Locality ?? "", Query.Team ?? "", Names), everybody: !string.IsNullOrEmpty(Query.Worker), QueryLinks.With(Request, ("handler", "TrendCsv")));
                WorkerOptions = Options(view, await workforce.WorkerNamesAsync(view.Counts.Select(count => count.WorkerId).Append(OwnId(Query.Worker)), cancellation));
            }
        }
        Names = await names;
    }

    /// <summary>The tracker again whenever it changes, as events; for the page's script.</summary>
    public async Task<IActionResult> OnGetLiveAsync(CancellationToken cancellation)
    {
        if (!await IsRightAsync(cancellation)) return BadRequest();
        LeadToThePage();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            Names = await workforce.DirectoryAsync(either.Token);
            using var call = tracker.Watch(await RequestAsync(either.Token), "", either.Token);
            var workers = new Dictionary<string, string>();
            await new EventStream(Response).SendAsync(call, "board", async view => await PartialText.RenderAsync(this, Drawing, await TableAsync(view, workers, either.Token)), either.Token);
        }
        catch (Exception e) when (either.IsCancellationRequested && e is OperationCanceledException or RpcException or IOException)
        {
            // The browser has left, or the portal stops.
        }
        return new EmptyResult();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!await IsRightAsync(cancellation)) return BadRequest();
        var view = await tracker.GetAsync(await RequestAsync(cancellation), cancellation);
        return TrackerTable.Csv(view, await workforce.DirectoryAsync(cancellation), await workforce.WorkerNamesAsync(view.Counts.Select(count => count.WorkerId), cancellation));
    }

    public async Task<IActionResult> OnGetFirstCsvAsync(CancellationToken cancellation)
    {
        if (!await IsRightAsync(cancellation)) return BadRequest();
        Names = await workforce.DirectoryAsync(cancellation);
        return (await TableAsync(await tracker.GetAsync(await RequestAsync(cancellation), cancellation), new Dictionary<string, string>(), cancellation)).FirstCsv();
    }

    public async Task<IActionResult> OnGetTrendCsvAsync(CancellationToken cancellation) => ModelState.IsValid
        ? new TrackerTrend(await reporting.GetIndicatorAsync(TrackerTrend.Request(Query, LondonTime.Today(clock)), cancellation)).Csv()
        : BadRequest();

    /// <summary>Whether the filters are right: an unknown worker would read as one who has nothing.</summary>
    private async Task<bool> IsRightAsync(CancellationToken cancellation)
    {
        if (Query.Worker is { Length: > 0 } worker and not (TrackerQuery.Me or TrackerQuery.Nobody) && !await workforce.KnowsWorkerAsync(worker, cancellation))
            ModelState.AddModelError(TrackerQuery.Fields["worker_id"], NoWorker);
        return ModelState.IsValid;
    }

    /// <summary>The target is the indicator's, unless the URL has another.</summary>
    private async Task<GetTrackerRequest> RequestAsync(CancellationToken cancellation)
    {
        if (Query.Target is not null) return Query.ToRequest(User.WorkerId(), StandardTarget);
        var timeliness = (await reporting.ListIndicatorsAsync(cancellation)).FirstOrDefault(indicator => indicator.Id == Timeliness);
        return Query.ToRequest(User.WorkerId(), timeliness is { HasTarget: true } ? timeliness.Target : StandardTarget);
    }

    /// <param name="view">As the service gives it.</param>
    /// <param name="workers">The names looked up so far.</param>
    /// <param name="cancellation">The browser has left.</param>
    private async Task<TrackerTable> TableAsync(TrackerView view, Dictionary<string, string> workers, CancellationToken cancellation)
    {
        var unknown = TrackerTable.WorkersOf(view, Query).Where(id => id.Length > 0 && !workers.ContainsKey(id)).Distinct().ToList();
        if (unknown.Count > 0)
            foreach (var (id, name) in await workforce.WorkerNamesAsync(unknown, cancellation)) workers[id] = name;
        return new TrackerTable(view, Query, Names, workers, await intake.NameChildrenAsync(view.First.Select(one => one.ChildId), cancellation));
    }

    private IReadOnlyList<Option> Options(TrackerView view, IReadOnlyDictionary<string, string> names) =>
    [
        new("", "Everyone"), .. User.WorkerId().Length > 0 ? [new Option(TrackerQuery.Me, "Mine")] : (Option[])[], new(TrackerQuery.Nobody, "Nobody"),
        .. view.Counts.Select(count => count.WorkerId).Append(OwnId(Query.Worker)).Where(id => id.Length > 0).Distinct()
            .Select(id => new Option(id, names.GetValueOrDefault(id, id))).OrderBy(option => option.Text, StringComparer.CurrentCulture),
    ];

    private static string OwnId(string? worker) => Guid.TryParse(worker, out _) ? worker! : "";

    /// <summary>Links in the table are made from the present address, and lead to the page whatever was asked for.</summary>
    private void LeadToThePage()
    {
        var link = QueryLinks.With(Request, ("handler", null));
        Request.QueryString = link.IndexOf('?') is var at and >= 0 ? new QueryString(link[at..]) : QueryString.Empty;
    }
}
