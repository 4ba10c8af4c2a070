using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Duty;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>Takes contacts that nobody has for the caller's worker: of two who claim at once one wins, and the other is told who.</summary>
public sealed class ClaimContacts(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="RuleBroken">NO_WORKER.</exception>
    public async Task<MovedView> HandleAsync(IReadOnlyList<string> contactIds, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var worker = OwnWorker.Of(actor);
        var moved = await db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Claim(new MoveContacts(tx, actor, now), contactIds, worker))), cancellation);
        return new(moved, await MovedChildren.OfAsync(db, moved, cancellation));
    }

    private static Moved Claim(MoveContacts move, IReadOnlyList<string> contactIds, string worker)
    {
        foreach (var contactId in contactIds)
        {
            if (move.Open(contactId) is not { } contact) continue;
            if (contact.WorkerId.Length == 0) move.Save(contact, contact.Claim(worker), ContactAction.Claimed);
            else move.Not(contact, contact.WorkerId == worker ? NotMovedWhy.Unchanged : NotMovedWhy.Taken);
        }
        return move.Result;
    }
}
