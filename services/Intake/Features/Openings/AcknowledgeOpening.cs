using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Openings;

/// <summary>Notes that a manager has seen why a restricted record was opened.</summary>
public sealed class AcknowledgeOpening(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such opening.</exception>
    /// <exception cref="RuleBroken">ALREADY_ACKNOWLEDGED, OWN_OPENING.</exception>
    public Task<Opening> HandleAsync(string openingId, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Acknowledge(tx, openingId, actor, now))), cancellation);
    }

    private static Opening Acknowledge(Tx tx, string openingId, Actor actor, DateTimeOffset now)
    {
        var opening = OpeningStore.ById(tx, openingId) ?? throw new NotFound("opening", openingId);
        // Somebody may have become a manager since.
        if (opening.AccountId == actor.AccountId) throw new RuleBroken("OWN_OPENING", "Another manager must acknowledge what you opened.", "opening/" + openingId);
        var seen = opening.Acknowledge(actor.Name, now);
        OpeningStore.Acknowledge(tx, seen);
        AccessLog.Add(tx, actor, now, AccessAction.Acknowledge, "opening", openingId);
        return seen;
    }
}
