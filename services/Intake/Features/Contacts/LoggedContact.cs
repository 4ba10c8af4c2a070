using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>The steps of logging a contact, alone or with others of a conversation.</summary>
internal static class LoggedContact
{
    /// <param name="tx">Where to read the child.</param>
    /// <param name="logged">What is logged.</param>
    /// <param name="field">The request's field that says when it was received.</param>
    /// <param name="calendar">The working-day calendar.</param>
    /// <param name="actor">Who logs it.</param>
    /// <param name="now">The time now.</param>
    /// <exception cref="NotFound">No such child.</exception>
    /// <exception cref="InvalidInput">Received when it cannot have been.</exception>
    public static Contact Of(Tx tx, NewContact logged, string field, WorkingDayCalendar calendar, Actor actor, DateTimeOffset now)
    {
        // What is said of a merged record is said of the child, whose record is the one that is kept.
        logged = logged with { ChildId = ChildStore.KeptOf(tx, logged.ChildId) };
        var child = ChildStore.ConcernOf(tx, logged.ChildId) ?? throw new NotFound("child", logged.ChildId);
        // What a restricted record says must not show in a refusal.
        var firstConcern = child.Restricted && !Restricted.MayOpen(actor) ? null : child.FirstConcern;
        return logged.Log(Guid.CreateVersion7(now).ToString(), field, new(LocalMoment.From(now), calendar, firstConcern));
    }

    public static void Store(Tx tx, Contact contact, Actor actor, DateTimeOffset now)
    {
        ContactStore.Insert(tx, contact, now);
        ContactStore.AddEntry(tx, contact, ContactAction.Logged, actor, now);
        AccessLog.Add(tx, actor, now, AccessAction.Logged, "contact", contact.ContactId);
        tx.Publish(ContactEvents.Of(contact, ContactAction.Logged, now), live: true);
    }
}
