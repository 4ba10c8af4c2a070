using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>The filters and page of the list of actions, as the URL has them.</summary>
public sealed class ActionsQuery
{
    /// <summary>The state for all of them: without one the list is of those that are not done.</summary>
    public const string Any = "all";

    public static IReadOnlyList<Option> States { get; } = [new("", "Not done"), new("overdue", "Overdue"), new("done", "Done"), new(Any, "All")];

    /// <summary>The request's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new() { ["owner_id"] = "owner", ["state"] = "state", ["locality_id"] = "locality", ["team_id"] = "team" };

    public string? State { get; set; }

    /// <summary>Our own id of a worker, or the word for the signed-in one.</summary>
    public string? Owner { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    public bool Narrowed => new[] { State, Owner, Locality, Team }.Any(each => !string.IsNullOrEmpty(each));

    /// <param name="workerId">The worker who is signed in; empty for none.</param>
    public ListTrackerActionsRequest ToRequest(string workerId) => new()
    {
        State = State switch { null or "" => "open", Any => "", var one => one },
        OwnerId = Owner switch { null => "", TrackerQuery.Me => workerId, var one => one },
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        Page = new PageRequest { PageToken = Paging.Token },
    };
}
