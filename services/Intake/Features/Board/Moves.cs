using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>A contact in the version that somebody saw.</summary>
public sealed record SeenContact(string ContactId, long Version);

/// <summary>To whom contacts are passed on, and why; a worker, a team or both, or nobody.</summary>
public sealed record Reassignment(string ToWorkerId, string ToTeamId, bool ToNobody, string Reason)
{
    /// <summary>The contact's next version, with one more hand-off; null where it is there already.</summary>
    /// <exception cref="RuleBroken">It is not open.</exception>
    public Contact? Of(Contact contact)
    {
        var team = ToTeamId.Length > 0 ? ToTeamId : contact.TeamId;
        // A team without a worker means nobody in it yet, also of the team that has the contact: who goes home leaves it there.
        var released = ToWorkerId.Length == 0;
        if ((released ? "" : ToWorkerId) == contact.WorkerId && team == contact.TeamId) return null;
        return released ? contact.Release(team) : contact.HandOff(new HandOff(ToWorkerId, ToTeamId, Reason));
    }
}

/// <summary>Why a contact was not claimed or passed on.</summary>
public static class NotMovedWhy
{
    public const string Taken = "taken";
    public const string Decided = "decided";
    public const string Changed = "changed";
    public const string Unchanged = "unchanged";
    public const string Restricted = "restricted";
    public const string NotFound = "not_found";
}

/// <summary>A contact that was not moved, and who was first.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Why">One of <see cref="NotMovedWhy"/>.</param>
/// <param name="ChildId">Blank where there is no such contact.</param>
/// <param name="By">Who changed it last, by name; blank where that says nothing.</param>
/// <param name="At">When (UTC, as text).</param>
/// <param name="WorkerId">Who has it.</param>
/// <param name="Outcome">What was decided.</param>
public sealed record NotMoved(string ContactId, string Why, string ChildId = "", string By = "", string At = "", string WorkerId = "", string Outcome = "");

/// <summary>What became of a command about several contacts.</summary>
public sealed record Moved(int Count, IReadOnlyList<NotMoved> NotMoved);

/// <summary>What became of a command, with the children of the contacts that were not moved, by id.</summary>
public sealed record MovedView(Moved Moved, IReadOnlyDictionary<string, Child> Children);
