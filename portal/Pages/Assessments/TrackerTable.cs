using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A row of the tracker: a place or a worker with the open assessments in each band.</summary>
public sealed record TrackerRow(string Id, string Name, int InTime, int BecomingOverdue, int Overdue, int Submitted)
{
    public int Open => InTime + BecomingOverdue + Overdue;
}

/// <summary>What the tracker shows, for the partial <c>_Tracker</c>: drawn with the page, and again by each live update.</summary>
/// <param name="View">As the service gives it.</param>
/// <param name="Query">The filters, grouping and order.</param>
/// <param name="Names">Localities and teams.</param>
/// <param name="Workers">Names of the workers in the view.</param>
/// <param name="Children">Names of the children in the view.</param>
public sealed record TrackerTable(TrackerView View, TrackerQuery Query, DirectoryNames Names, IReadOnlyDictionary<string, string> Workers, ChildNames Children)
{
    private static readonly string[] CsvHeadings = ["locality_id", "locality", "team_id", "team", "worker_id", "worker", "in_time", "becoming_overdue", "overdue", "open", "submitted"];

    private static readonly string[] FirstHeadings =
        ["assessment_id", "child", "locality", "team", "worker", "clock_start", "due_on", "working_days", "band", "plan_on", "submitted_on"];

    /// <summary>The ids whose names the table needs.</summary>
    public static IEnumerable<string> WorkersOf(TrackerView view, TrackerQuery query) =>
        (query.ByShown == TrackerQuery.ByWorker ? view.Counts.Select(count => count.WorkerId) : []).Concat(view.First.Select(one => one.WorkerId));

    public string ByWords => Query.ByShown switch { TrackerQuery.ByTeam => "Team", TrackerQuery.ByWorker => "Worker", _ => "Locality" };

    public IReadOnlyList<TrackerRow> Rows
    {
        get
        {
            var rows = View.Counts.GroupBy(IdOf).Select(same => new TrackerRow(
                same.Key, NameOf(same.Key), same.Sum(count => count.Open.InTime), same.Sum(count => count.Open.BecomingOverdue), same.Sum(count => count.Open.Overdue), same.Sum(count => count.Submitted)));
            var descending = Query.OrderShown.StartsWith('-');
            Func<TrackerRow, int>? key = Query.OrderShown.TrimStart('-') switch
            {
                "in_time" => row => row.InTime,
                "becoming_overdue" => row => row.BecomingOverdue,
                "overdue" => row => row.Overdue,
                "open" => row => row.Open,
                "submitted" => row => row.Submitted,
                _ => null,
            };
            var byName = rows.OrderBy(row => row.Name, StringComparer.CurrentCulture);
            return key is null ? descending ? [.. byName.Reverse()] : [.. byName] : descending ? [.. byName.OrderByDescending(key)] : [.. byName.OrderBy(key)];
        }
    }

    public string Worker(string workerId) => workerId.Length == 0 ? "Nobody" : Workers.GetValueOrDefault(workerId, workerId);

    /// <summary>The list behind a number of all that is shown; null filters leave all in.</summary>
    public string? ListOf(IUrlHelper url, string? band = null, string? state = null, string? worker = null) =>
        url.Page("/Assessments/Index", new { band, state, locality = Query.Locality, team = Query.Team, worker = worker ?? Query.Worker });

    /// <summary>The list behind a number of a row.</summary>
    public string? ListOf(IUrlHelper url, TrackerRow row, string? band = null, string? state = null)
    {
        var place = row.Id.Length == 0 ? DimensionWords.None : row.Id;
        return Query.ByShown switch
        {
            TrackerQuery.ByWorker => ListOf(url, band, state, row.Id.Length == 0 ? TrackerQuery.Nobody : row.Id),
            TrackerQuery.ByTeam => url.Page("/Assessments/Index", new { band, state, locality = Query.Locality, team = place, worker = Query.Worker }),
            _ => url.Page("/Assessments/Index", new { band, state, locality = place, team = Query.Team, worker = Query.Worker }),
        };
    }

    /// <summary>The tracker of a row's place; null where there is nothing below it.</summary>
    public string? TrackerOf(IUrlHelper url, TrackerRow row) => row.Id.Length == 0 ? null : Query.ByShown switch
    {
        TrackerQuery.ByLocality => url.Page("/Assessments/Tracker", new { locality = row.Id, team = Query.Team, worker = Query.Worker }),
        TrackerQuery.ByTeam => url.Page("/Assessments/Tracker", new { locality = Query.Locality, team = row.Id, worker = Query.Worker }),
        _ => null,
    };

    /// <summary>Every count, at its finest.</summary>
    public static CsvResult Csv(TrackerView view, DirectoryNames names, IReadOnlyDictionary<string, string> workers) => new CsvResult("tracker.csv", CsvHeadings, view.Counts.Select(count => (object?[])
    [
        count.LocalityId, names.Locality(count.LocalityId), count.TeamId, names.Team(count.TeamId), count.WorkerId, workers.GetValueOrDefault(count.WorkerId, ""), count.Open.InTime,
        count.Open.BecomingOverdue, count.Open.Overdue, count.Open.InTime + count.Open.BecomingOverdue + count.Open.Overdue, count.Submitted,
    ])).With(view.Clock);

    public CsvResult FirstCsv() => new CsvResult("authorise-this-week.csv", FirstHeadings, View.First.Select(one => (object?[])
    [
        one.AssessmentId, Children.Name(one.ChildId), Names.Locality(one.LocalityId), Names.Team(one.TeamId), one.WorkerId.Length == 0 ? "" : Worker(one.WorkerId), one.ClockStart, one.DueOn,
        one.WorkingDays, one.Band, one.PlanOn, one.SubmittedOn,
    ])).With(View.Clock);

    private string IdOf(TrackerCount count) => Query.ByShown switch { TrackerQuery.ByTeam => count.TeamId, TrackerQuery.ByWorker => count.WorkerId, _ => count.LocalityId };

    private string NameOf(string id) => Query.ByShown switch
    {
        TrackerQuery.ByWorker => Worker(id),
        _ when id.Length == 0 => "No " + ByWords.ToLowerInvariant(),
        TrackerQuery.ByTeam => Names.Team(id),
        _ => Names.Locality(id),
    };
}
