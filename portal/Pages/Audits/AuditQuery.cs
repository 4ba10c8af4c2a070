using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>The filters, order and page of a list of audits, as the URL has them.</summary>
public sealed class AuditQuery
{
    private const int PageSize = 50;
    private const string Down = "-";

    /// <summary>The request's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["from"] = "from", ["to"] = "to", ["grade"] = "grade", ["locality_id"] = "locality", ["team_id"] = "team", ["auditor_id"] = "auditor", ["moderated"] = "moderated",
        ["discussed"] = "discussed", ["order"] = "order",
    };

    public string? Grade { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }
    public string? Auditor { get; set; }
    public string? Moderated { get; set; }
    public string? Discussed { get; set; }

    /// <summary>Only audits of this child: its own id, which says nothing to others.</summary>
    public Guid? Child { get; set; }

    [DisplayName("Audited from")]
    public DateOnly? From { get; set; }

    /// <summary>The last day, inclusive: what a person means by "to".</summary>
    [DisplayName("Audited to")]
    public DateOnly? To { get; set; }

    /// <summary>A column, with a minus for downwards; newest first without one.</summary>
    public string? Order { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);
    public string OrderShown => string.IsNullOrEmpty(Order) ? Down + "audited_on" : Order;

    /// <summary>Whether anything narrows the list, which the words for an empty one depend on.</summary>
    public bool Narrowed => From is not null || To is not null || Child is not null
        || new[] { Grade, Locality, Team, Auditor, Moderated, Discussed }.Any(each => !string.IsNullOrEmpty(each));

    /// <summary>Says where the last day is before the first. Here, because the service is sent the day after it.</summary>
    public void CheckOrder(ModelStateDictionary errors)
    {
        if (To < From) errors.AddModelError("to", "Audited to must be the same as or after audited from");
    }

    public ListAuditsRequest ToRequest() => new()
    {
        Grade = Grade ?? "",
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        AuditorId = Auditor ?? "",
        Moderated = Moderated ?? "",
        Discussed = Discussed ?? "",
        ChildId = Child?.ToString() ?? "",
        From = From.Text(),
        To = Words.IsoAfter(To),
        Order = OrderShown.TrimStart('-'),
        Ascending = !OrderShown.StartsWith(Down, StringComparison.Ordinal),
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
