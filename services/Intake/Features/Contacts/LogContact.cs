using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Logs a contact about a known child.</summary>
public sealed class LogContact(Db<IntakeService> db, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <summary>How long after a contact another of the same kind may be the same one, sent again.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    /// <exception cref="InvalidInput">Received when it cannot have been, or an id that the directory does not know.</exception>
    /// <exception cref="NotFound">No such child.</exception>
    /// <exception cref="RuleBroken">LOGGED_ALREADY.</exception>
    public Task<Contact> HandleAsync(NewContact logged, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Log(tx, logged, actor, now))), cancellation);
    }

    private Contact Log(Tx tx, NewContact logged, Actor actor, DateTimeOffset now)
    {
        var contact = LoggedContact.Of(tx, logged, "received_at", calendar, actor, now);
        DirectoryStore.CheckKnown(tx, ("locality_id", contact.LocalityId), ("team_id", contact.TeamId), ("worker_id", contact.WorkerId));
        if (logged.RefuseRepeat && ContactStore.LoggedSince(tx, contact, now - Recent) is { } like)
            throw new RuleBroken("LOGGED_ALREADY", "A contact about this child, from the same source and in the same mode, was logged within the last hour. Open it, or log this one as another.", "contact/" + like);

        LoggedContact.Store(tx, contact, actor, now);
        return contact;
    }
}
