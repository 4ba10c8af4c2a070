using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>The filters, order and page of the list of enquiries, as the URL has them.</summary>
public sealed class EnquiryQuery
{
    /// <summary>What stands for the signed-in worker among the workers.</summary>
    public const string Me = "me";

    private const int PageSize = 50;

    /// <summary>The request's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["state"] = "state", ["visit"] = "visit", ["icpc"] = "conference", ["locality_id"] = "locality", ["team_id"] = "team", ["worker_id"] = "worker", ["from"] = "from", ["to"] = "to",
    };

    public string? State { get; set; }
    public string? Visit { get; set; }
    public string? Conference { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }

    /// <summary>Our own id of a worker, or the word for the signed-in one.</summary>
    public string? Worker { get; set; }

    /// <summary>Only enquiries about this child: its own id, which says nothing to others.</summary>
    public Guid? Child { get; set; }

    [DisplayName("Strategy discussion from")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [DisplayName("Strategy discussion to")]
    public DateOnly? To { get; set; }
    public string? Order { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    /// <summary>Whether anything narrows the list, which the words for an empty one depend on.</summary>
    public bool Narrowed => Child is not null || From is not null || To is not null
        || new[] { State, Visit, Conference, Locality, Team, Worker }.Any(each => !string.IsNullOrEmpty(each));

    public string OrderShown => string.IsNullOrEmpty(Order) ? "-strategy_on" : Order;

    /// <param name="workerId">The worker who is signed in; empty for an account that is linked to none.</param>
    public ListEnquiriesRequest ToRequest(string workerId) => new()
    {
        State = State ?? "",
        Visit = Visit ?? "",
        Icpc = Conference ?? "",
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        WorkerId = WorkerId(workerId),
        ChildId = Child?.ToString() ?? "",
        From = From.Text(),
        To = Words.IsoAfter(To),
        OrderBy = Order ?? "",
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };

    /// <summary>The counts of the same locality, team and worker.</summary>
    public CountEnquiriesRequest ToCount(string workerId) => new() { LocalityId = Locality ?? "", TeamId = Team ?? "", WorkerId = WorkerId(workerId) };

    private string WorkerId(string own) => Worker switch { null => "", Me => own, var one => one };
}
