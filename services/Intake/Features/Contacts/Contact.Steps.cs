using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Proposals;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>What may be done with a contact.</summary>
public sealed partial record Contact
{
    /// <summary>The next version with the decision taken. A contact is decided once.</summary>
    /// <param name="decision">The decision; without a time it is taken now.</param>
    /// <param name="now">Local time now.</param>
    /// <exception cref="RuleBroken">ALREADY_DECIDED, OUTCOME_NOT_SUPPLIED.</exception>
    /// <exception cref="InvalidInput">Decided before receipt or in the future.</exception>
    public Contact Decide(Decision decision, LocalMoment now)
    {
        MustBeOpen();
        decision = decision.About(this);
        decision.Check(ContactId);
        var at = decision.DecidedAt ?? (now.IsBefore(ReceivedAt) ? ReceivedAt : now);
        Moments.NotInFuture("decided_at", at, now);
        Moments.NotBefore("decided_at", at, ReceivedAt, "the contact was received");
        return decision.Put(Changed()) with { Status = ContactStatus.Decided, DecidedAt = at, Agreement = "", ProposedOutcome = "" };
    }

    /// <summary>The next version, in which the decision waits for a manager's agreement. It stays open, on the clock.</summary>
    /// <exception cref="RuleBroken">ALREADY_DECIDED, OUTCOME_NOT_SUPPLIED, and as <see cref="Decision.Check"/>.</exception>
    /// <exception cref="InvalidInput">A time: it is decided when a manager agrees.</exception>
    public Contact Propose(Decision decision)
    {
        MustBeOpen();
        decision.Check(ContactId);
        if (decision.DecidedAt is not null)
            throw new InvalidInput("decided_at", "decided_at must be empty: this outcome needs a manager's agreement, and is decided when a manager agrees.", "NOT_ALLOWED");
        return WithProposal(Proposal.Waiting, decision.Outcome);
    }

    /// <summary>The next version, with a proposed decision that stands so.</summary>
    /// <param name="state">One of <see cref="Proposal"/>'s.</param>
    /// <param name="outcome">The outcome proposed.</param>
    public Contact WithProposal(string state, string outcome) => state is Proposal.Waiting or Proposal.Returned
        ? Changed() with { Agreement = state, ProposedOutcome = outcome }
        : Changed() with { Agreement = "", ProposedOutcome = "" };

    /// <summary>The next version, with another worker or team and one more hand-off.</summary>
    /// <exception cref="RuleBroken">ALREADY_DECIDED, OUTCOME_NOT_SUPPLIED.</exception>
    /// <exception cref="InvalidInput">Neither worker nor team, or those that have it already.</exception>
    public Contact HandOff(HandOff handOff)
    {
        MustBeOpen();
        if (handOff is { ToWorkerId: "", ToTeamId: "" })
            throw new InvalidInput("to_worker_id", "Say to which worker or team the contact goes: to_worker_id or to_team_id.", "REQUIRED");
        var worker = handOff.ToWorkerId.Length > 0 ? handOff.ToWorkerId : WorkerId;
        var team = handOff.ToTeamId.Length > 0 ? handOff.ToTeamId : TeamId;
        if (worker == WorkerId && team == TeamId)
            throw new InvalidInput(handOff.ToWorkerId.Length > 0 ? "to_worker_id" : "to_team_id", "The contact is there already; name another worker or team.", "UNCHANGED");
        // The old team's worker does not go along to a new team.
        return Changed() with
        {
            WorkerId = team != TeamId && handOff.ToWorkerId.Length == 0 ? "" : worker,
            TeamId = team,
            HandOffs = HandOffs + 1
        };
    }

    /// <summary>The next version, taken by a worker where nobody had it: no hand-off.</summary>
    /// <exception cref="RuleBroken">ALREADY_DECIDED, OUTCOME_NOT_SUPPLIED.</exception>
    public Contact Claim(string workerId)
    {
        MustBeOpen();
        return Changed() with { WorkerId = workerId };
    }

    /// <summary>The next version, left by its worker for whoever in the team claims it; a hand-off.</summary>
    /// <exception cref="RuleBroken">ALREADY_DECIDED, OUTCOME_NOT_SUPPLIED.</exception>
    public Contact Release(string teamId)
    {
        MustBeOpen();
        return Changed() with { WorkerId = "", TeamId = teamId, HandOffs = HandOffs + 1 };
    }

    /// <summary>
    /// The next version, in which the referrer has been told the outcome, and when that was. The first telling stays the one that
    /// counts (indicator contacts.feedback_1wd).
    /// </summary>
    /// <param name="feedbackAt">Null means now.</param>
    /// <param name="again">What they were told has been corrected since.</param>
    /// <param name="now">Local time now.</param>
    /// <exception cref="RuleBroken">NOT_DECIDED, ALREADY_RECORDED.</exception>
    /// <exception cref="InvalidInput">Before the decision, or before they were told first; or in the future.</exception>
    public (Contact Told, LocalMoment At) RecordFeedback(LocalMoment? feedbackAt, bool again, LocalMoment now)
    {
        if (Status != ContactStatus.Decided)
            throw new RuleBroken("NOT_DECIDED", "Feedback is about the outcome; record the decision first.", "contact/" + ContactId);
        if (FeedbackAt is not null && !again)
            throw new RuleBroken("ALREADY_RECORDED", "Feedback to the referrer has been recorded already.", "contact/" + ContactId);
        var earliest = FeedbackAt ?? DecidedAt ?? ReceivedAt;
        var at = feedbackAt ?? (now.IsBefore(earliest) ? earliest : now);
        Moments.NotInFuture("feedback_at", at, now);
        Moments.NotBefore("feedback_at", at, earliest, FeedbackAt is not null ? "the referrer was told first" : DecidedAt is null ? "the contact was received" : "the decision");
        return (Changed() with { FeedbackAt = FeedbackAt ?? at }, at);
    }

    private void MustBeOpen()
    {
        if (Status == ContactStatus.Decided)
            throw new RuleBroken("ALREADY_DECIDED", "This contact has been decided; a decision is taken once.", "contact/" + ContactId);
        if (Status == ContactStatus.OutcomeNotSupplied)
            throw new RuleBroken("OUTCOME_NOT_SUPPLIED", "This contact came from a list without outcomes; it was dealt with in the system that it came from.", "contact/" + ContactId);
    }

    private Contact Changed() => this with { Version = Version + 1, ChangedHere = true };
}
