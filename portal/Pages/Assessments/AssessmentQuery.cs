using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>The filters, order and page of a list of assessments, as the URL has them.</summary>
public sealed class AssessmentQuery
{
    /// <summary>What stands for the signed-in worker, and for nobody, among the workers.</summary>
    public const string Me = "me", Nobody = "nobody";

    /// <summary>The state for all of them: without one the list is of those whose clock runs.</summary>
    public const string Any = "all";

    private const int PageSize = 50;

    /// <summary>The request's fields, to those of the URL.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["state"] = "state", ["band"] = "band", ["locality_id"] = "locality", ["team_id"] = "team", ["worker_id"] = "worker", ["unallocated"] = "worker", ["manager_id"] = "manager",
        ["assessment_type"] = "type", ["due_from"] = "dueFrom", ["due_to"] = "dueTo", ["ended_from"] = "endedFrom", ["ended_to"] = "endedTo",
    };

    public string? State { get; set; }
    public string? Band { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }

    /// <summary>Our own id of a worker, or one of the words above.</summary>
    public string? Worker { get; set; }

    /// <summary>Our own id of the manager it was sent to, or the word for the signed-in worker.</summary>
    public string? Manager { get; set; }
    public string? Type { get; set; }

    /// <summary>Only assessments of this child: its own id, which says nothing to others.</summary>
    public Guid? Child { get; set; }

    /// <summary>Only those that follow this referral.</summary>
    public Guid? Referral { get; set; }

    [DisplayName("Due from")]
    public DateOnly? DueFrom { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [DisplayName("Due to")]
    public DateOnly? DueTo { get; set; }

    [DisplayName("Ended from")]
    public DateOnly? EndedFrom { get; set; }

    /// <summary>The last day, inclusive.</summary>
    [DisplayName("Ended to")]
    public DateOnly? EndedTo { get; set; }
    public string? Order { get; set; }
    public string? After { get; set; }

    public Paging Paging => new(After);

    /// <summary>Which are shown. Of one child or one referral, and of those that ended, all are, unless a state is chosen.</summary>
    public string StateShown => State switch
    {
        Any => "",
        { Length: > 0 } state => state,
        _ => Child is null && Referral is null && EndedFrom is null && EndedTo is null ? AssessmentWords.Running : ""
    };

    /// <summary>Whether anything narrows the list, which the words for an empty one depend on.</summary>
    public bool Narrowed => new object?[] { Child, Referral, DueFrom, DueTo, EndedFrom, EndedTo }.Any(each => each is not null)
        || new[] { State, Band, Locality, Team, Worker, Manager, Type }.Any(each => !string.IsNullOrEmpty(each));

    public string OrderShown => string.IsNullOrEmpty(Order) ? "due_on" : Order;

    /// <summary>Says where a last day is before its first. Here, because the service is sent the day after it.</summary>
    public void CheckOrder(ModelStateDictionary errors)
    {
        if (DueTo < DueFrom) errors.AddModelError("dueTo", "Due to must be the same as or after due from");
        if (EndedTo < EndedFrom) errors.AddModelError("endedTo", "Ended to must be the same as or after ended from");
    }

    /// <param name="workerId">The worker who is signed in; empty for an account that is linked to none.</param>
    public ListAssessmentsRequest ToRequest(string workerId) => new()
    {
        State = StateShown,
        Band = Band ?? "",
        LocalityId = Locality ?? "",
        TeamId = Team ?? "",
        WorkerId = Worker switch { null or Nobody => "", Me => workerId, var one => one },
        Unallocated = Worker == Nobody,
        ManagerId = Manager switch { null => "", Me => workerId, var one => one },
        AssessmentType = Type ?? "",
        ChildId = Child?.ToString() ?? "",
        ReferralId = Referral?.ToString() ?? "",
        DueFrom = DueFrom.Text(),
        DueTo = Words.IsoAfter(DueTo),
        EndedFrom = EndedFrom.Text(),
        EndedTo = Words.IsoAfter(EndedTo),
        OrderBy = Order ?? "",
        Page = new PageRequest { PageSize = PageSize, PageToken = Paging.Token },
    };
}
