using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>What follows a decision, who does it and by when. A blank is the empty string.</summary>
public record NextStep
{
    public const string Open = "open", Done = "done", Cancelled = "cancelled";

    public required string StepId { get; init; }
    public required long Version { get; init; }
    public required string ContactId { get; init; }
    public required string What { get; init; }
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";

    /// <summary>Somebody outside the council.</summary>
    public string Who { get; init; } = "";
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

    /// <summary>The step with another plan, open again where it was closed.</summary>
    public NextStep Change(NextStepPlan plan, Actor actor, DateTimeOffset now) => plan.Put(this) with
    {
        Version = Version + 1,
        State = Open,
        ClosedOn = null,
        ClosedBy = "",
        Note = "",
        RecordedBy = actor.Name,
        RecordedAt = now
    };

    /// <exception cref="RuleBroken">STEP_CLOSED.</exception>
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public NextStep Close(StepClosing closing, DateOnly received, Actor actor, DateTimeOffset now)
    {
        if (State != Open)
            throw new RuleBroken("STEP_CLOSED", $"{ClosedBy} has marked this step as {State} already. Change it to open it again.", "next_step/" + StepId);
        var today = LondonTime.DayOf(now);
        var on = closing.On ?? today;
        if (on > today) throw new InvalidInput("closed_on", $"closed_on '{on.Text()}' is in the future.", "IN_FUTURE");
        if (on < received) throw new InvalidInput("closed_on", $"closed_on '{on.Text()}' is before the contact was received ({received.Text()}).", "TOO_EARLY");
        return this with { Version = Version + 1, State = closing.State, ClosedOn = on, ClosedBy = actor.Name, Note = closing.Note };
    }
}

/// <summary>How a step ends.</summary>
/// <param name="State">done or cancelled.</param>
/// <param name="On">Null means today.</param>
/// <param name="Note">What came of it, or why it is not needed any more.</param>
public sealed record StepClosing(string State, DateOnly? On, string Note);
