using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>The steps that every answer to a proposed decision has in common.</summary>
internal static class ProposalAnswer
{
    /// <summary>The contact with the decision that was proposed last.</summary>
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">NOT_PROPOSED.</exception>
    public static (Contact Contact, Proposal Last) Load(Tx tx, ContactTarget target, DateTimeOffset now)
    {
        var contact = ContactChange.Load(tx, target, now);
        return (contact, ProposalStore.Last(tx, target.ContactId) ?? throw NotProposed(target.ContactId));
    }

    /// <exception cref="RuleBroken">PROPOSED.</exception>
    public static void CheckNoneWaits(Tx tx, Contact contact)
    {
        if (contact.Agreement == Proposal.Waiting)
            throw new RuleBroken("PROPOSED", $"{ProposalStore.Last(tx, contact.ContactId)?.Happened} A manager agrees to it or returns it first.", "contact/" + contact.ContactId);
    }

    public static RuleBroken NotProposed(string contactId) => new("NOT_PROPOSED", "No decision about this contact waits for agreement.", "contact/" + contactId);
}
