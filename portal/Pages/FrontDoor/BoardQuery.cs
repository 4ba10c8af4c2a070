using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The filters, order and page of the board, as the URL has them.</summary>
public sealed class BoardQuery
{
    /// <summary>What stands for the signed-in worker, and for nobody, among the workers.</summary>
    public const string Me = "me", Nobody = "nobody";

    private const int PageSize = 50;

    /// <summary>The request's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["source"] = "source", ["clock"] = "clock", ["concern"] = "concern", ["locality_id"] = "locality", ["team_id"] = "team", ["worker_id"] = "worker", ["order_by"] = "order", ["agreement"] = "agreement",
    };

    public string? Locality { get; set; }
    public string? Team { get; set; }

    /// <summary>Our own id of a worker, or one of the words above.</summary>
    public string? Worker { get; set; }
    public string? Source { get; set; }
    public string? Clock { get; set; }
    public string? Concern { get; set; }

    /// <summary>How a proposed decision stands.</summary>
    public string? Agreement { get; set; }
    public string? Order { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    /// <summary>Whether anything narrows the list, which the words for an empty one depend on.</summary>
    public bool Narrowed => new[] { Locality, Team, Worker, Source, Clock, Concern, Agreement }.Any(each => !string.IsNullOrEmpty(each));

    /// <param name="workerId">The worker who is signed in; empty for an account that is linked to none.</param>
    public GetBoardRequest ToRequest(string workerId) => new()
    {
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        WorkerId = Worker switch { null or Nobody => "", Me => workerId, var one => one },
        Unclaimed = Worker == Nobody,
        Source = Source ?? "",
        Clock = Clock ?? "",
        Concern = Concern ?? "",
        Agreement = Agreement ?? "",
        OrderBy = Order ?? "",
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
