using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Nobody records what a panel thought of their own decision.</summary>
internal static class OwnDecision
{
    /// <summary>Whether the decision is the caller's: the caller took it, or is the worker on the contact.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="decidedIt">The caller's account recorded the decision.</param>
    /// <param name="actor">The caller.</param>
    public static bool Is(Contact contact, bool decidedIt, Actor actor) => decidedIt || (contact.WorkerId.Length > 0 && contact.WorkerId == actor.WorkerId);

    /// <exception cref="RuleBroken">OWN_DECISION.</exception>
    public static void Check(Tx tx, Contact contact, Actor actor)
    {
        if (Is(contact, ContactStore.WasDecidedBy(tx, contact.ContactId, actor.AccountId), actor))
            throw new RuleBroken("OWN_DECISION", "This decision is your own; another member of the panel records the verdict on it.", "contact/" + contact.ContactId);
    }
}
