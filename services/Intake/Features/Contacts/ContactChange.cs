using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.History;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Decisions;
using CsWorkPerf.Intake.Features.Proposals;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Which contact a command changes, as whom, and from which version.</summary>
public sealed record ContactTarget(string ContactId, long Version, Actor Actor);

/// <summary>The steps that every change of a contact has in common.</summary>
internal static class ContactChange
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static Contact Load(Tx tx, ContactTarget target, DateTimeOffset now)
    {
        var contact = ContactStore.ById(tx, target.ContactId) ?? throw new NotFound("contact", target.ContactId);
        Restricted.Check(tx, contact.ChildId, target.Actor, now);
        if (contact.Version != target.Version) throw new StaleVersion("contact", contact.ContactId, contact.Version, Happened(tx, contact));
        return contact;
    }

    /// <summary>What became of a contact that somebody is about to decide or to answer a proposal of, in a sentence; null where nothing did.</summary>
    private static string? Happened(Tx tx, Contact contact) =>
        contact.Agreement.Length > 0 || contact.Status == ContactStatus.Open ? ProposalStore.Last(tx, contact.ContactId)?.Happened : DecidedBy(tx, contact);

    /// <summary>Who decided a contact, when and with what outcome, in a sentence; null of one that nobody decided here.</summary>
    public static string? DecidedBy(Tx tx, Contact contact) =>
        contact.Status == ContactStatus.Decided && FormerDecisionStore.Recorded(tx, contact.ContactId) is { At: { } at, By: var by }
            ? $"{by} decided this contact on {LocalMoment.From(at)}: {Outcomes.Codes.LabelOf(contact.Outcome)}."
            : null;

    /// <summary>Saves a contact that went from one holder to another.</summary>
    public static Contact SaveMoved(Tx tx, Contact before, Contact moved, string action, Actor actor, DateTimeOffset now, string reason = "") =>
        Save(tx, moved, action, actor, now, reason, FieldChange.Text(ContactChanges.Between(before, moved)));

    public static Contact Save(Tx tx, Contact changed, string action, Actor actor, DateTimeOffset now, string detail = "", string changes = "")
    {
        ContactStore.Update(tx, changed);
        ContactStore.AddEntry(tx, changed, action, actor, now, detail, changes);
        AccessLog.Add(tx, actor, now, action, "contact", changed.ContactId);
        tx.Publish(ContactEvents.Of(changed, action, now), live: true);
        return changed;
    }
}
