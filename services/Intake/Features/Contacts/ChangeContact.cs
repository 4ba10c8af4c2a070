using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.History;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Conversations;
using CsWorkPerf.Intake.Features.Directory;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Corrects what was logged or imported about a contact; the referral that it made here follows.</summary>
public sealed class ChangeContact(Db<IntakeService> db, Restricted restricted, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">See <see cref="CorrectedContact.Correct"/>.</exception>
    /// <exception cref="InvalidInput">Received when it cannot have been, or an id that the directory does not know.</exception>
    /// <returns>The contact; and that it was received before or after the conversation in which it was made, in a sentence, or null where it was not.</returns>
    public async Task<(Contact Contact, string? Outside)> HandleAsync(ContactTarget target, CorrectedContact entered, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var changed = await restricted.LogRefusalAsync(target.Actor, "contact", target.ContactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Change(tx, target, entered, now))), cancellation));
        return (changed, await OutsideConversationAsync(changed));
    }

    private async Task<string?> OutsideConversationAsync(Contact contact)
    {
        if (contact.ConversationId.Length == 0) return null;
        var made = await db.ReadAsync(session => ConversationStore.ByIdAsync(session, contact.ConversationId), CancellationToken.None);
        return made is not null && (contact.ReceivedAt.IsBefore(made.StartedAt) || made.EndedAt.IsBefore(contact.ReceivedAt))
            ? $"It was received outside its conversation, which went from {made.StartedAt} to {made.EndedAt}."
            : null;
    }

    private Contact Change(Tx tx, ContactTarget target, CorrectedContact entered, DateTimeOffset now)
    {
        var before = ContactChange.Load(tx, target, now);
        var corrected = entered.Correct(before, new(LocalMoment.From(now), calendar, ChildStore.ConcernOf(tx, before.ChildId)?.FirstConcern));
        var changes = ContactChanges.Between(before, corrected);
        if (changes.Count == 0) return before;
        // What was imported may name what the directory does not know, and stays as it is.
        DirectoryStore.CheckKnown(tx, ("locality_id", Entered("locality_id")), ("team_id", Entered("team_id")), ("worker_id", Entered("worker_id")));
        if (ReferralStore.MadeHere(tx, before.ContactId)?.Follow(before, corrected) is { } referral)
        {
            ReferralStore.Update(tx, referral);
            tx.Publish(ReferralEvents.Of(referral, now), live: true);
        }
        return ContactChange.Save(tx, corrected, ContactAction.Changed, target.Actor, now, FieldChange.Text(changes));

        string Entered(string field) => changes.FirstOrDefault(change => change.Field == field)?.After ?? "";
    }
}
