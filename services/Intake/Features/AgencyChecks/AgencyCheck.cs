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
    public AgencyCheck Answer(LocalMoment? answeredAt, string result, Actor actor, LocalMoment now)
    {
        MustBeAsked();
        var at = answeredAt ?? (now.IsBefore(AskedAt) ? AskedAt : now);
        Moments.NotInFuture("answered_at", at, now);
        Moments.NotBefore("answered_at", at, AskedAt, "the agency was asked");
        return this with { Version = Version + 1, State = Answered, AnsweredAt = at, Result = result, ClosedBy = actor.Name };
    }

    /// <exception cref="RuleBroken">CHECK_CLOSED.</exception>
    public AgencyCheck Withdraw(string reason, Actor actor)
    {
        MustBeAsked();
        return this with { Version = Version + 1, State = Withdrawn, Result = reason, ClosedBy = actor.Name };
    }

    private void MustBeAsked()
    {
        if (State != Asked)
            throw new RuleBroken("CHECK_CLOSED", $"This check was {State} already, as {ClosedBy} recorded. Ask again, if there is more to know.", "agency_check/" + CheckId);
    }
}
