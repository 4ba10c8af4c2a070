using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The filters, order and page of a list of contacts, as the URL has them.</summary>
public sealed class ContactQuery
{
    private const int PageSize = 50;

    public string? Status { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }
    public string? Source { get; set; }
    public string? Mode { get; set; }
    public string? Outcome { get; set; }
    public string? Clock { get; set; }

    /// <summary>Only contacts of the signed-in worker.</summary>
    public bool Mine { get; set; }
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive: what a person means by "to".</summary>
    public DateOnly? To { get; set; }
    public string? Order { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    /// <summary>Whether anything narrows the list, which the words for an empty one depend on.</summary>
    public bool Narrowed => Mine || From is not null || To is not null || new[] { Status, Locality, Team, Source, Mode, Outcome, Clock }.Any(each => !string.IsNullOrEmpty(each));

    public ListContactsRequest ToRequest(string workerId) => new()
    {
        Status = Status ?? "",
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        Source = Source ?? "",
        Mode = Mode ?? "",
        Outcome = Outcome ?? "",
        Clock = Clock ?? "",
        WorkerId = Mine ? workerId : "",
        From = Words.Iso(From),
        To = Words.Iso(To?.AddDays(1)),
        OrderBy = Order ?? "",
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
