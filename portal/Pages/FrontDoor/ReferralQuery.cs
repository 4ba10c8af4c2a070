using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>The filters, order and page of the list of referrals, as the URL has them.</summary>
public sealed class ReferralQuery
{
    private const int PageSize = 50;
    private const string Nfa = "nfa";

    /// <summary>The request's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["locality_id"] = "locality", ["team_id"] = "team", ["source"] = "source", ["route"] = "route", ["from"] = "from", ["to"] = "to",
        ["standing"] = "standing",
    };

    /// <summary>How a referral goes on: a route, or no further action.</summary>
    public static IReadOnlyList<Option> Routes { get; } = [.. Choices.Of(Contracts.CodeSets.Routes.Codes, "All"), new(Nfa, ContactWords.Route(nfa: true, ""))];

    /// <summary>Whether withdrawn referrals are shown.</summary>
    public static IReadOnlyList<Option> Standings { get; } = [new("", "That stand"), new("withdrawn", "Withdrawn"), new("all", "All")];

    public string? Standing { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }
    public string? Source { get; set; }
    public string? Route { get; set; }

    /// <summary>Only referrals about this child: its own id, which says nothing to others.</summary>
    public Guid? Child { get; set; }

    [DisplayName("Referred from")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive: what a person means by "to".</summary>
    [DisplayName("Referred to")]
    public DateOnly? To { get; set; }
    public string? Order { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    /// <summary>Whether anything narrows the list, which the words for an empty one depend on.</summary>
    public bool Narrowed => Child is not null || From is not null || To is not null || new[] { Locality, Team, Source, Route, Standing }.Any(each => !string.IsNullOrEmpty(each));

    public ListReferralsRequest ToRequest()
    {
        var request = new ListReferralsRequest
        {
            LocalityId = Locality ?? "",
            TeamId = Team ?? "",
            Source = Source ?? "",
            Route = Route == Nfa ? "" : Route ?? "",
            ChildId = Child?.ToString() ?? "",
            From = From.Text(),
            To = Words.IsoAfter(To),
            Standing = Standing ?? "",
            OrderBy = Order ?? "",
            Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
        };
        // The list shows a referral with no further action as that, whatever its route was to be.
        if (!string.IsNullOrEmpty(Route)) request.Nfa = Route == Nfa;
        return request;
    }
}
