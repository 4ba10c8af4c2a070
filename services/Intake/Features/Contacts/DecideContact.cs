using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Decides a contact; a referral outcome makes the referral in the same transaction.</summary>
public sealed class DecideContact(Db<IntakeService> db, Restricted restricted, TimeProvider time)
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

    private static Contact Decide(Tx tx, ContactTarget target, Decision decision, DateTimeOffset now)
    {
        var contact = ContactChange.Load(tx, target).Decide(decision, LocalMoment.From(now));
        if (Outcomes.IsReferral(contact.Outcome) && contact.ReferralId.Length == 0)
        {
            var referral = Referral.From(contact, Guid.CreateVersion7(now).ToString());
            ReferralStore.Insert(tx, referral, now);
            tx.Publish(ReferralEvents.Of(referral, now), live: true);
            contact = contact with { ReferralId = referral.ReferralId };
        }
        return ContactChange.Save(tx, contact, ContactAction.Decided, target.Actor, now, Outcomes.Codes.LabelOf(contact.Outcome));
    }
}
