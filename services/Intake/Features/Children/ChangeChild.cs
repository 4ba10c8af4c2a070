using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Merges;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Changes a child's details.</summary>
public sealed class ChangeChild(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <param name="entered">The whole record as it should be; its id and version say which and from what.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">Ends the wait; what is not stored by then is not stored.</param>
    /// <exception cref="InvalidInput">NOT_A_POSTCODE.</exception>
    /// <exception cref="NotFound">No such child.</exception>
    /// <exception cref="Denied">The record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">MERGED_CHILD.</exception>
    /// <exception cref="AlreadyExists">Another child has that council id.</exception>
    public Task<Child> HandleAsync(Child entered, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "child", entered.ChildId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Change(tx, entered, actor, now))), cancellation));
    }

    private static Child Change(Tx tx, Child entered, Actor actor, DateTimeOffset now)
    {
        var before = ChildStore.ById(tx, entered.ChildId) ?? throw new NotFound("child", entered.ChildId);
        Restricted.Check(tx, before, actor, now);
        if (before.Version != entered.Version) throw new StaleVersion("child", before.ChildId, before.Version);
        Postcode.Check(entered.Postcode, before.Postcode);
        // Only who may open restricted records at any time lifts a restriction: an emergency opens one for a while, it does not end it.
        var child = before.Changed(entered with { Restricted = entered.Restricted || (before.Restricted && !Restricted.MayOpen(actor)) });
        if (child.CouncilId != before.CouncilId && ChildStore.IdByCouncilId(tx, child.CouncilId) is not null)
            throw new AlreadyExists("child", child.CouncilId);
        ChildStore.Update(tx, before, child);
        Standing.Changed(tx, before, child, now);
        AccessLog.Add(tx, actor, now, AccessAction.Change, "child", child.ChildId);
        return child;
    }
}
