using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Hours;

namespace CsWorkPerf.Intake.Features.Duty;

/// <summary>Puts the caller's worker on duty; of one who is on already, it changes until when.</summary>
public sealed class SignOn(Db<IntakeService> db, OpeningHours hours, TimeProvider time)
{
    /// <exception cref="RuleBroken">NO_WORKER.</exception>
    /// <exception cref="InvalidInput">See <see cref="Shift.End"/>.</exception>
    public Task<Shift> HandleAsync(LocalMoment? until, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var worker = OwnWorker.Of(actor);
        var end = Shift.End(until, now, hours.ClosesAfter(now));
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(On(tx, worker, end, actor, now))), cancellation);
    }

    private static Shift On(Tx tx, string worker, DateTimeOffset end, Actor actor, DateTimeOffset now)
    {
        var on = ShiftStore.On(tx, worker, now);
        var shift = on is not null ? on with { Until = end } : new Shift
        {
            ShiftId = Guid.CreateVersion7(now).ToString(),
            WorkerId = worker,
            AccountId = actor.AccountId,
            By = actor.Name,
            OnAt = now,
            Until = end
        };
        if (on is null) ShiftStore.Insert(tx, shift);
        else ShiftStore.Prolong(tx, shift);
        AccessLog.Add(tx, actor, now, AccessAction.SignOn, "worker", worker);
        return shift;
    }
}
