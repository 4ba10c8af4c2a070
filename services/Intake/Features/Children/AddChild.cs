using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Merges;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Adds a child's record.</summary>
public sealed class AddChild(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="InvalidInput">NOT_A_POSTCODE.</exception>
    /// <exception cref="AlreadyExists">There is a child with that council id.</exception>
    /// <exception cref="RuleBroken">KNOWN_CHILD, where <paramref name="refuseKnown"/> asks for it.</exception>
    public Task<Child> HandleAsync(Child entered, bool refuseKnown, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Add(tx, entered, refuseKnown, actor, now))), cancellation);
    }

    private static Child Add(Tx tx, Child entered, bool refuseKnown, Actor actor, DateTimeOffset now)
    {
        Postcode.Check(entered.Postcode);
        if (entered.CouncilId.Length > 0 && ChildStore.IdByCouncilId(tx, entered.CouncilId) is not null)
            throw new AlreadyExists("child", entered.CouncilId);
        if (refuseKnown && ChildStore.IdLike(tx, entered, Restricted.MayOpen(actor)) is { } known)
            throw new RuleBroken("KNOWN_CHILD", "There is a child of the same name already. Open that record, or add this one as another child.", "child/" + ChildStore.KeptOf(tx, known));
        var child = entered with { ChildId = Guid.CreateVersion7(now).ToString(), Version = 1, ChangedHere = true, OnlyReferredTo = false };
        ChildStore.Insert(tx, child);
        Standing.Added(tx, child, now);
        AccessLog.Add(tx, actor, now, AccessAction.Add, "child", child.ChildId);
        return child;
    }
}
