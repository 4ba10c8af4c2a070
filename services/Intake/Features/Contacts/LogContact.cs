using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Logs a contact about a known child.</summary>
public sealed class LogContact(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="InvalidInput">Received in the future, or an id that the directory does not know.</exception>
    /// <exception cref="NotFound">No such child.</exception>
    public Task<Contact> HandleAsync(NewContact logged, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Log(tx, logged, actor, now))), cancellation);
    }

    private static Contact Log(Tx tx, NewContact logged, Actor actor, DateTimeOffset now)
    {
        var contact = logged.Log(Guid.CreateVersion7(now).ToString(), LocalMoment.From(now));
        if (!ChildStore.Exists(tx, contact.ChildId)) throw new NotFound("child", contact.ChildId);
        DirectoryStore.CheckKnown(tx, ("locality_id", contact.LocalityId), ("team_id", contact.TeamId), ("worker_id", contact.WorkerId));

        ContactStore.Insert(tx, contact, now);
        ContactStore.AddEntry(tx, contact, ContactAction.Logged, actor, now);
        AccessLog.Add(tx, actor, now, "log", "contact", contact.ContactId);
        tx.Publish(ContactEvents.Of(contact, ContactAction.Logged, now), live: true);
        return contact;
    }
}
