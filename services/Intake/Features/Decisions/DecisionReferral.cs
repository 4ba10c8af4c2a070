using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>The referral that a decision makes, and how it follows when the decision is corrected. A decision has one at most.</summary>
internal static class DecisionReferral
{
    /// <summary>Makes the referral of a contact that has become one; the contact with its id.</summary>
    public static Contact Make(Tx tx, Contact contact, DateTimeOffset now)
    {
        if (!Outcomes.IsReferral(contact.Outcome) || contact.ReferralId.Length > 0) return contact;
        var referral = Referral.From(contact, Guid.CreateVersion7(now).ToString());
        ReferralStore.Insert(tx, referral, now);
        tx.Publish(ReferralEvents.Of(referral, now), live: true);
        return contact with { ReferralId = referral.ReferralId };
    }

    /// <summary>
    /// The referral made here follows a corrected decision. One is made only where the contact never was a referral before: an imported
    /// decision made its own elsewhere, and an imported referral is the council's record and stays as it is.
    /// </summary>
    public static Contact Follow(Tx tx, Contact before, Contact corrected, string reason, Actor actor, DateTimeOffset now)
    {
        if (ReferralStore.ByDecision(tx, before.ContactId) is not { } made)
            return Outcomes.IsReferral(before.Outcome) || WasReferral(tx, before) ? corrected : Make(tx, corrected, now);
        if (made.FollowDecision(before, corrected) is not { } next) return corrected;
        ReferralStore.Update(tx, next);
        ReferralStore.AddEntry(tx, next, Action(made, next), actor, now, reason);
        tx.Publish(ReferralEvents.Of(next, now), live: true);
        return corrected with { ReferralId = next.Withdrawn ? "" : next.ReferralId };
    }

    private static bool WasReferral(Tx tx, Contact contact) => FormerDecisionStore.Outcomes(tx, contact.ContactId).Any(Outcomes.IsReferral);

    private static string Action(Referral before, Referral after) =>
        before.Withdrawn == after.Withdrawn ? ReferralEntry.Changed : after.Withdrawn ? ReferralEntry.Withdrawn : ReferralEntry.Restored;
}
