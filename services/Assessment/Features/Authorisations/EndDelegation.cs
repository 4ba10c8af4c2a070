using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>Ends a delegation before its last day.</summary>
public sealed class EndDelegation(Db<AssessmentService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such delegation.</exception>
    /// <exception cref="RuleBroken">OVER.</exception>
    public Task<Delegation> HandleAsync(string delegationId, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () =>
        {
            var delegation = DelegationStore.ById(tx, delegationId) ?? throw new NotFound("delegation", delegationId);
            if (delegation.StateOn(LondonTime.DayOf(now)) is "ended" or "past")
                throw new RuleBroken("OVER", "This delegation is over.", "delegation/" + delegationId);
            DelegationStore.End(tx, delegationId, actor.Name, now);
            AccessLog.Add(tx, actor, now, AccessAction.DelegationEnded, "delegation", delegationId);
            return Task.FromResult(delegation with { EndedBy = actor.Name, EndedAt = now });
        }), cancellation);
    }
}
