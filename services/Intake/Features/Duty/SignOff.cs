using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Duty;

/// <summary>Ends a worker's duty. What the worker has stays with them until it is passed on.</summary>
public sealed class SignOff(Db<IntakeService> db, TimeProvider time)
{
    /// <param name="workerId">Blank: the caller's own.</param>
    /// <param name="actor">Who signs off.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <exception cref="RuleBroken">NO_WORKER, NOT_ON_DUTY.</exception>
    /// <exception cref="Denied">Another worker, and the caller is no manager.</exception>
    public Task<Shift> HandleAsync(string workerId, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var worker = workerId.Length > 0 ? workerId : OwnWorker.Of(actor);
        if (worker != actor.WorkerId && !actor.Is(Roles.Manager)) throw new Denied("Only a manager may sign somebody else off.");
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Off(tx, worker, actor, now))), cancellation);
    }

    private static Shift Off(Tx tx, string worker, Actor actor, DateTimeOffset now)
    {
        var shift = ShiftStore.On(tx, worker, now) ?? throw new RuleBroken("NOT_ON_DUTY", "Not on duty now: signed off already, or the time was over.", "worker/" + worker);
        ShiftStore.End(tx, shift, now, actor.Name);
        AccessLog.Add(tx, actor, now, AccessAction.SignOff, "worker", worker);
        return shift with { Until = now };
    }
}
