using System.ComponentModel.DataAnnotations;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>The filters, grouping and order of the tracker, as the URL has them.</summary>
public sealed class TrackerQuery
{
    public const string ByLocality = "locality", ByTeam = "team", ByWorker = "worker";

    /// <summary>What stands for the signed-in worker, and for nobody, among the workers.</summary>
    public const string Me = "me", Nobody = "nobody";

    /// <summary>The request's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["locality_id"] = "locality", ["team_id"] = "team", ["worker_id"] = "worker", ["target_percent"] = "target",
    };

    public string? Locality { get; set; }
    public string? Team { get; set; }

    /// <summary>Our own id of a worker, or one of the words above.</summary>
    public string? Worker { get; set; }

    /// <summary>What the rows of the table are.</summary>
    public string? By { get; set; }
    public string? Order { get; set; }

    /// <summary>How many weeks back the trend begins.</summary>
    [Range(4, 260, ErrorMessage = "The trend goes from 4 to 260 weeks back")]
    public int? Weeks { get; set; }

    /// <summary>The share that is to end in time, in percent.</summary>
    [Range(1, 100, ErrorMessage = "The target is a percentage from 1 to 100")]
    public double? Target { get; set; }

    /// <summary>Without a word, the next level below the filter.</summary>
    public string ByShown => By is ByLocality or ByTeam or ByWorker ? By
        : !string.IsNullOrEmpty(Team) || !string.IsNullOrEmpty(Worker) ? ByWorker
        : !string.IsNullOrEmpty(Locality) ? ByTeam
        : ByLocality;

    public string OrderShown => string.IsNullOrEmpty(Order) ? "-overdue" : Order;

    public int WeeksShown => Weeks ?? 26;

    public bool Narrowed => new[] { Locality, Team, Worker }.Any(each => !string.IsNullOrEmpty(each));

    /// <param name="workerId">The worker who is signed in; empty for none.</param>
    /// <param name="standard">The target where the URL has none.</param>
    public GetTrackerRequest ToRequest(string workerId, double standard) => new()
    {
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        WorkerId = Worker switch { null or Nobody => "", Me => workerId, var one => one },
        Unallocated = Worker == Nobody,
        TargetPercent = Target ?? standard,
    };
}
