using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Assessment.Features.TrackerMeetings;

/// <summary>What is to be done, by whom and by when.</summary>
public sealed record TrackerActionPlan(string Action, string OwnerId, DateOnly DueOn);

/// <summary>Something that a meeting agreed for a case.</summary>
public sealed record TrackerAction
{
    public required string ActionId { get; init; }
    public required long Version { get; init; }
    public required string AssessmentId { get; init; }

    /// <summary>The assessment's.</summary>
    public string ChildId { get; init; } = "";
    public required string MeetingId { get; init; }
    public required DateOnly AgreedOn { get; init; }
    public required string Action { get; init; }

    /// <summary>Workforce's id of who is to do it.</summary>
    public required string OwnerId { get; init; }
    public required DateOnly DueOn { get; init; }
    public DateOnly? DoneOn { get; init; }

    /// <summary>When it was said to be done.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    public TrackerActionPlan Plan => new(Action, OwnerId, DueOn);

    /// <summary>Without what is to be done: the child's record is restricted.</summary>
    public TrackerAction AsHidden() => this with { Action = "" };

    /// <summary>The next version; the same object where nothing differs.</summary>
    /// <param name="plan">What is to be done.</param>
    /// <param name="doneOn">The day it was done; null: it is not.</param>
    /// <param name="today">No day done is later.</param>
    /// <param name="now">When it is said.</param>
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public TrackerAction Change(TrackerActionPlan plan, DateOnly? doneOn, DateOnly today, DateTimeOffset now)
    {
        if (plan == Plan && doneOn == DoneOn) return this;
        if (doneOn > today) throw new InvalidInput("done_on", $"done_on '{doneOn:yyyy-MM-dd}' is in the future; say so when it is done.", "IN_FUTURE");
        if (doneOn < AgreedOn) throw new InvalidInput("done_on", $"done_on '{doneOn:yyyy-MM-dd}' is before the action was agreed ({AgreedOn:yyyy-MM-dd}).", "TOO_EARLY");
        return this with
        {
            Version = Version + 1,
            Action = plan.Action,
            OwnerId = plan.OwnerId,
            DueOn = plan.DueOn,
            DoneOn = doneOn,
            DoneAt = doneOn is null ? null : doneOn == DoneOn ? DoneAt : now
        };
    }
}
