using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

/// <summary>What another agency was asked for a strategy discussion, and what it answered. A blank is the empty string.</summary>
public sealed record AgencyCheck
{
    public const string Asked = "asked", Answered = "answered", Withdrawn = "withdrawn";

    public required string CheckId { get; init; }
    public required long Version { get; init; }
    public required string ContactId { get; init; }

    /// <summary>Code of <see cref="Contracts.CodeSets.Agencies"/>.</summary>
    public required string Agency { get; init; }

    /// <summary>Who was asked there, or which other agency.</summary>
    public string Whom { get; init; } = "";
    public required LocalMoment AskedAt { get; init; }
    public required string AskedBy { get; init; }
    public required LocalMoment AnswerBy { get; init; }

    /// <summary>asked, answered or withdrawn.</summary>
    public string State { get; init; } = Asked;
    public LocalMoment? AnsweredAt { get; init; }

    /// <summary>What they said; of a withdrawn check, why it was withdrawn.</summary>
    public string Result { get; init; } = "";
    public string ClosedBy { get; init; } = "";

    /// <summary>A day without a time lasts until its end.</summary>
    public bool IsOverdue(LocalMoment now) => State == Asked && AnswerBy.IsBefore(AnswerBy.HasTime ? now : new LocalMoment(now.Day));

    /// <exception cref="RuleBroken">CHECK_CLOSED.</exception>
    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY.</exception>
    public AgencyCheck Close(CheckClosing closing, Actor actor, LocalMoment now)
    {
        if (State != Asked)
            throw new RuleBroken("CHECK_CLOSED", $"This check was {State} already, as {ClosedBy} recorded. Ask again, if there is more to know.", "agency_check/" + CheckId);
        var closed = this with { Version = Version + 1, State = closing.State, Result = closing.Result, ClosedBy = actor.Name };
        if (closing.State != Answered) return closed;
        var at = closing.AnsweredAt ?? (now.IsBefore(AskedAt) ? AskedAt : now);
        Moments.NotInFuture("answered_at", at, now);
        Moments.NotBefore("answered_at", at, AskedAt, "the agency was asked");
        return closed with { AnsweredAt = at };
    }
}

/// <summary>How a check ends.</summary>
/// <param name="State">answered or withdrawn.</param>
/// <param name="AnsweredAt">Of an answer; null means now.</param>
/// <param name="Result">What they said, or why it was withdrawn.</param>
public sealed record CheckClosing(string State, LocalMoment? AnsweredAt, string Result);
