using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>Gives a manager's queue to a deputy for a time.</summary>
public sealed class DelegateAuthorisations(Db<AssessmentService> db, TimeProvider time)
{
    /// <param name="managerId">Whose.</param>
    /// <param name="deputyId">To whom.</param>
    /// <param name="fromOn">Null means today.</param>
    /// <param name="lastOn">The last day.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <exception cref="InvalidInput">See <see cref="Delegation.Check"/>, or <see cref="DirectoryStore.CheckManager"/>.</exception>
    /// <exception cref="RuleBroken">DELEGATED_ALREADY.</exception>
    public Task<Delegation> HandleAsync(string managerId, string deputyId, DateOnly? fromOn, DateOnly lastOn, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var today = LondonTime.DayOf(now);
        var made = new Delegation
        {
            DelegationId = Guid.CreateVersion7(now).ToString(), ManagerId = managerId, DeputyId = deputyId, FromOn = fromOn ?? today, LastOn = lastOn, MadeBy = actor.Name, MadeAt = now
        };
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () =>
        {
            // Here, so that a retry on a later day is answered as the first one was.
            made.Check(today);
            DirectoryStore.CheckManager(tx, ("manager_id", managerId), today);
            DirectoryStore.CheckManager(tx, ("deputy_id", deputyId), today);
            if (DelegationStore.Overlaps(tx, managerId, made.FromOn, made.LastOn))
                throw new RuleBroken("DELEGATED_ALREADY", "The manager has a deputy on one of these days already. End that delegation first.", "worker/" + managerId);
            DelegationStore.Insert(tx, made);
            AccessLog.Add(tx, actor, now, AccessAction.Delegated, "delegation", made.DelegationId);
            return Task.FromResult(made);
        }), cancellation);
    }
}
