using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The filters, order and page of a list of contacts, as the URL has them.</summary>
public sealed class ContactQuery
{
    private const int PageSize = 50;

    /// <summary>The request's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new[] { "status", "source", "mode", "outcome", "clock", "feedback", "from", "to" }
        .Select(each => KeyValuePair.Create(each, each)).Append(new("locality_id", "locality")).Append(new("team_id", "team")).ToDictionary();

    public string? Status { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }
    public string? Source { get; set; }
    public string? Mode { get; set; }
    public string? Outcome { get; set; }
    public string? Clock { get; set; }

    /// <summary>The referrer has not been told yet.</summary>
    public string? Feedback { get; set; }

    /// <summary>Only contacts about this child: its own id, which says nothing to others.</summary>
    public Guid? Child { get; set; }

    [DisplayName("Received from")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive: what a person means by "to".</summary>
    [DisplayName("Received to")]
    public DateOnly? To { get; set; }
    public string? Order { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    /// <summary>Whether anything narrows the list, which the words for an empty one depend on.</summary>
    public bool Narrowed => Child is not null || From is not null || To is not null || new[] { Status, Locality, Team, Source, Mode, Outcome, Clock, Feedback }.Any(each => !string.IsNullOrEmpty(each));

    public ListContactsRequest ToRequest() => new()
    {
        Status = Status ?? "",
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        Source = Source ?? "",
        Mode = Mode ?? "",
        Outcome = Outcome ?? "",
        Clock = Clock ?? "",
        Feedback = Feedback ?? "",
        ChildId = Child?.ToString() ?? "",
        From = From.Text(),
        To = Words.IsoAfter(To),
        OrderBy = Order ?? "",
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
