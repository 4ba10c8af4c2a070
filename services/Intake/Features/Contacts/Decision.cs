using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Decisions;
using CsWorkPerf.Intake.Features.NextSteps;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>What is decided about a contact, and why.</summary>
public sealed record Decision
{
    /// <summary>Code of <see cref="Outcomes"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Null means now.</summary>
    public LocalMoment? DecidedAt { get; init; }
    public required string Rationale { get; init; }
    public string NfaReason { get; init; } = "";
    public string BestPlaced { get; init; } = "";

    /// <summary>The service or authority that the child goes to.</summary>
    public string GoesTo { get; init; } = "";

    /// <summary>Who has the open case: a team, a worker, or both.</summary>
    public string CaseTeamId { get; init; } = "";
    public string CaseWorkerId { get; init; } = "";

    /// <summary>What follows.</summary>
    public IReadOnlyList<NextStepPlan> NextSteps { get; init; } = [];

    /// <summary>The decision about a contact: who was best placed before still is, unless it says otherwise.</summary>
    public Decision About(Contact contact) => BestPlaced.Length > 0 ? this : this with { BestPlaced = contact.BestPlaced };

    /// <summary>A contact with what is decided; its time and its version stay.</summary>
    public Contact Put(Contact contact) => contact with
    {
        Outcome = Outcome,
        Rationale = Rationale,
        NfaReason = NfaReason,
        BestPlaced = BestPlaced,
        GoesTo = GoesTo,
        CaseTeamId = CaseTeamId,
        CaseWorkerId = CaseWorkerId
    };

    /// <summary>
    /// Every decision says why. "Never do nothing": no further action needs a reason and who is best placed to help instead, and
    /// what is passed on needs to whom.
    /// </summary>
    /// <exception cref="RuleBroken">RATIONALE_REQUIRED, NFA_NEEDS_REASON, NFA_NEEDS_BEST_PLACED, and as <see cref="PassedOn.Check"/>.</exception>
    /// <exception cref="InvalidInput">A field that goes with another outcome.</exception>
    public void Check(string contactId)
    {
        var subject = "contact/" + contactId;
        if (Rationale.Length == 0)
            throw new RuleBroken("RATIONALE_REQUIRED", "Every decision needs a rationale: say why this outcome.", subject);
        if (Outcome == Outcomes.Nfa && NfaReason.Length == 0)
            throw new RuleBroken("NFA_NEEDS_REASON", "No further action needs a reason.", subject);
        if (Outcome == Outcomes.Nfa && BestPlaced.Length == 0)
            throw new RuleBroken("NFA_NEEDS_BEST_PLACED", "No further action needs somebody who is best placed to help instead: say who.", subject);
        if (Outcome != Outcomes.Nfa && NfaReason.Length > 0)
            throw new InvalidInput("nfa_reason", $"nfa_reason goes with the outcome nfa only; the outcome is {Outcome}.", "NOT_ALLOWED");
        PassedOn.Check(this, subject);
    }
}

/// <summary>To whom an undecided contact is handed off; one of the two at least.</summary>
public sealed record HandOff(string ToWorkerId, string ToTeamId, string Reason);
