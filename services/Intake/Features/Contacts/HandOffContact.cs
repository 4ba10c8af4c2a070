using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Passes an undecided contact to another worker or team.</summary>
public sealed class HandOffContact(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">The contact is not open.</exception>
    /// <exception cref="InvalidInput">To nobody, to where it is already, or to somebody whom the directory does not know.</exception>
    public Task<Contact> HandleAsync(ContactTarget target, HandOff handOff, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "contact", target.ContactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(HandOff(tx, target, handOff, now))), cancellation));
    }

    private static Contact HandOff(Tx tx, ContactTarget target, HandOff handOff, DateTimeOffset now)
    {
        var before = ContactChange.Load(tx, target, now);
        var moved = before.HandOff(handOff);
        DirectoryStore.CheckKnown(tx, ("", ""), ("to_team_id", handOff.ToTeamId), ("to_worker_id", handOff.ToWorkerId));
        return ContactChange.SaveMoved(tx, before, moved, ContactAction.HandedOff, target.Actor, now, handOff.Reason);
    }
}
