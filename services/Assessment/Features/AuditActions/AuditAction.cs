using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;

namespace CsWorkPerf.Assessment.Features.AuditActions;

/// <summary>What follows from an audit, who sees to it and by when. A blank is the empty string.</summary>
public record AuditAction
{
    public const string Open = "open", Done = "done", Cancelled = "cancelled";

    public required string ActionId { get; init; }
    public required long Version { get; init; }
    public required string AuditId { get; init; }
    public required string What { get; init; }

    /// <summary>Workforce's id of the worker who sees to it.</summary>
    public required string OwnerId { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>open, done or cancelled.</summary>
    public string State { get; init; } = Open;
    public DateOnly? ClosedOn { get; init; }
    public string ClosedBy { get; init; } = "";

    /// <summary>What came of it, or why it was cancelled.</summary>
    public string Note { get; init; } = "";
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    public bool IsOverdue(DateOnly today) => State == Open && DueOn < today;

    /// <summary>The action with another plan, open again where it was closed.</summary>
    public AuditAction Change(ActionPlan plan, Actor actor, DateTimeOffset now) => this with
    {
        Version = Version + 1,
        What = plan.What,
        OwnerId = plan.OwnerId,
        DueOn = plan.DueOn,
        State = Open,
        ClosedOn = null,
        ClosedBy = "",
        Note = "",
        RecordedBy = actor.Name,
        RecordedAt = now
    };

    /// <exception cref="RuleBroken">ACTION_CLOSED.</exception>
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public AuditAction Close(ActionClosing closing, DateOnly audited, Actor actor, DateOnly today)
    {
        if (State != Open)
            throw new RuleBroken("ACTION_CLOSED", $"{ClosedBy} has marked this action as {State} already. Change it to open it again.", "audit_action/" + ActionId);
        var on = closing.On ?? today;
        if (on > today) throw new InvalidInput("closed_on", $"closed_on '{on.Text()}' is in the future.", "IN_FUTURE");
        if (on < audited) throw new InvalidInput("closed_on", $"closed_on '{on.Text()}' is before the audit ({audited.Text()}).", "TOO_EARLY");
        return this with { Version = Version + 1, State = closing.State, ClosedOn = on, ClosedBy = actor.Name, Note = closing.Note };
    }
}

/// <summary>How an action ends.</summary>
/// <param name="State">done or cancelled.</param>
/// <param name="On">Null means today.</param>
/// <param name="Note">What came of it, or why it is not needed any more.</param>
public sealed record ActionClosing(string State, DateOnly? On, string Note);

/// <summary>What is to be done, by whom and by when.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="OwnerId">The worker who sees to it.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
public sealed record ActionPlan(string What, string OwnerId, DateOnly DueOn)
{
    /// <summary>A day further ahead may have a mistyped year.</summary>
    private const int MostDaysAhead = 366;

    /// <exception cref="InvalidInput">TOO_EARLY, TOO_LATE.</exception>
    public void Check(DateOnly audited, DateOnly today)
    {
        if (DueOn < audited) throw new InvalidInput("plan.due_on", $"plan.due_on '{DueOn.Text()}' is before the audit ({audited.Text()}).", "TOO_EARLY");
        if (DueOn > today.AddDays(MostDaysAhead)) throw new InvalidInput("plan.due_on", $"plan.due_on '{DueOn.Text()}' is more than a year ahead; check the year.", "TOO_LATE");
    }
}

/// <summary>Which action a command changes, as whom, and from which version.</summary>
public sealed record ActionTarget(string ActionId, long Version, Actor Actor);
