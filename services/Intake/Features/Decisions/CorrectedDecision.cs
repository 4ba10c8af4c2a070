using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>A decision as it should have been recorded, and why it was not.</summary>
/// <param name="Decision">The whole decision; without a time it keeps the one it has.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record CorrectedDecision(Decision Decision, string Reason)
{
    /// <summary>The next version of the contact; the contact itself where all is as it was.</summary>
    /// <param name="contact">The contact as it is.</param>
    /// <param name="reviewedOn">The first day on which a panel reviewed the decision; null for none.</param>
    /// <param name="now">Local time now.</param>
    /// <exception cref="RuleBroken">NOT_DECIDED, and as <see cref="Decision.Check"/>.</exception>
    /// <exception cref="InvalidInput">Decided when it cannot have been, or a referral without a day.</exception>
    public Contact Correct(Contact contact, DateOnly? reviewedOn, LocalMoment now)
    {
        if (contact.Status != ContactStatus.Decided)
            throw new RuleBroken("NOT_DECIDED", "This contact has no decision to correct.", "contact/" + contact.ContactId);
        var decision = Decision.About(contact);
        decision.Check(contact.ContactId);
        var at = decision.DecidedAt ?? contact.DecidedAt;
        if (at is { } decided && at != contact.DecidedAt) CheckTime(decided, contact, reviewedOn, now);
        if (at is null && Outcomes.IsReferral(decision.Outcome) && !Outcomes.IsReferral(contact.Outcome))
            throw new InvalidInput("decided_at", "decided_at is required: the referral is made on the day of the decision, and this decision has none.", "REQUIRED");
        var corrected = decision.Put(contact) with { DecidedAt = at };
        return corrected == contact ? contact : corrected with { Version = contact.Version + 1, ChangedHere = true, Agreement = "", ProposedOutcome = "" };
    }

    private static void CheckTime(LocalMoment decided, Contact contact, DateOnly? reviewedOn, LocalMoment now)
    {
        Moments.NotInFuture("decided_at", decided, now);
        Moments.NotBefore("decided_at", decided, contact.ReceivedAt, "the contact was received");
        if (contact.FeedbackAt is { } told) Moments.NotAfter("decided_at", decided, told, "the referrer was told");
        if (reviewedOn is { } reviewed) Moments.NotAfter("decided_at", new LocalMoment(decided.Day), new LocalMoment(reviewed), "a panel reviewed the decision");
    }
}
