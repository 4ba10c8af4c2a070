using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>Passes open contacts on: those named, or all that a worker has, who goes home. Each is a hand-off with the same reason.</summary>
public sealed class ReassignContacts(Db<IntakeService> db, TimeProvider time)
{
    /// <param name="fromWorkerId">Whose; blank for those named.</param>
    /// <param name="seen">Those named; or with a worker, what the caller saw that the worker had.</param>
    /// <param name="to">To whom and why.</param>
    /// <param name="actor">Who passes them on.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <exception cref="InvalidInput">The directory does not know the worker or team.</exception>
    public async Task<MovedView> HandleAsync(string fromWorkerId, IReadOnlyList<SeenContact> seen, Reassignment to, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var moved = await db.WriteAsync(tx => Once.RunAsync(tx, request, now, () =>
        {
            DirectoryStore.CheckKnown(tx, ("", ""), ("to_team_id", to.ToTeamId), ("to_worker_id", to.ToWorkerId));
            var move = new MoveContacts(tx, actor, now);
            if (fromWorkerId.Length == 0) PassOn(move, seen, to);
            else PassOnAll(tx, move, fromWorkerId, seen, to);
            return Task.FromResult(move.Result);
        }), cancellation);
        return new(moved, await MovedChildren.OfAsync(db, moved, cancellation));
    }

    /// <summary>A contact that was changed since the caller saw it stays where it is: the caller looks again.</summary>
    private static void PassOn(MoveContacts move, IReadOnlyList<SeenContact> seen, Reassignment to)
    {
        foreach (var (contactId, version) in seen)
        {
            if (move.Open(contactId) is not { } contact) continue;
            if (contact.Version != version) move.Not(contact, NotMovedWhy.Changed);
            else Save(move, contact, to);
        }
    }

    /// <summary>Whatever the worker has by now goes, for the worker goes; what was seen and is gone is told.</summary>
    private static void PassOnAll(Tx tx, MoveContacts move, string worker, IReadOnlyList<SeenContact> seen, Reassignment to)
    {
        var has = BoardStore.OpenOf(tx, worker);
        foreach (var (contactId, _) in has)
            if (move.Open(contactId) is { } contact) Save(move, contact, to);
        foreach (var (contactId, _) in seen.ExceptBy(has.Select(contact => contact.ContactId), contact => contact.ContactId))
            if (move.Open(contactId) is { } contact) move.Not(contact, NotMovedWhy.Taken);
    }

    private static void Save(MoveContacts move, Contact contact, Reassignment to)
    {
        if (to.Of(contact) is { } moved) move.Save(contact, moved, ContactAction.HandedOff, to.Reason);
        else move.Not(contact, NotMovedWhy.Unchanged);
    }
}
