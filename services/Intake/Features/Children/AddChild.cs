using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Adds a child's record.</summary>
public sealed class AddChild(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="AlreadyExists">There is a child with that council id.</exception>
    public Task<Child> HandleAsync(Child entered, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Add(tx, entered, actor, now))), cancellation);
    }

    private static Child Add(Tx tx, Child entered, Actor actor, DateTimeOffset now)
    {
        if (entered.CouncilId.Length > 0 && ChildStore.IdByCouncilId(tx, entered.CouncilId) is not null)
            throw new AlreadyExists("child", entered.CouncilId);
        var child = entered with { ChildId = Guid.CreateVersion7(now).ToString(), Version = 1, ChangedHere = true, OnlyReferredTo = false };
        ChildStore.Insert(tx, child);
        AccessLog.Add(tx, actor, now, "add", "child", child.ChildId);
        return child;
    }
}
