using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Proposals;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Decides a contact, or proposes a decision that needs a manager's agreement; a referral outcome makes the referral in the same transaction.</summary>
public sealed class DecideContact(Db<IntakeService> db, Restricted restricted, AgreementSettings agreement, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">See <see cref="Contact.Decide"/> and <see cref="Decision.Check"/>.</exception>
    /// <exception cref="InvalidInput">Decided before receipt or in the future.</exception>
    public Task<Contact> HandleAsync(ContactTarget target, Decision decision, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "contact", target.ContactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Decide(tx, target, decision, now))), cancellation));
    }

    private Contact Decide(Tx tx, ContactTarget target, Decision decision, DateTimeOffset now)
    {
        var open = LoadOpen(tx, target, now);
        ProposalAnswer.CheckNoneWaits(tx, open);
        return agreement.Needs(decision.Outcome)
            ? DecisionTaking.Propose(tx, open, decision.About(open), target.Actor, now)
            : DecisionTaking.Decide(tx, open, decision, ContactAction.Decided, target.Actor, now);
    }

    private static Contact LoadOpen(Tx tx, ContactTarget target, DateTimeOffset now)
    {
        var contact = ContactChange.Load(tx, target, now);
        // Of those who decide at once, or one after the other, the second hears who was first and with what.
        return ContactChange.DecidedBy(tx, contact) is { } decided
            ? throw new RuleBroken("ALREADY_DECIDED", decided + " Correct that decision if it is not right.", "contact/" + contact.ContactId)
            : contact;
    }
}
