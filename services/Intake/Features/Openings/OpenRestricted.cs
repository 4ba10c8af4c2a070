using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Openings;

/// <summary>Opens a restricted record in an emergency, for a time, and tells the managers.</summary>
public sealed class OpenRestricted(Db<IntakeService> db, IntakeSettings settings, TimeProvider time)
{
    /// <exception cref="NotFound">No such child.</exception>
    /// <exception cref="Denied">A program asks: only a person can answer for it.</exception>
    /// <exception cref="RuleBroken">NOT_RESTRICTED.</exception>
    public Task<Opening> HandleAsync(string childId, string reason, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Open(tx, childId, reason, actor, now))), cancellation);
    }

    private Opening Open(Tx tx, string childId, string reason, Actor actor, DateTimeOffset now)
    {
        if (actor.IsProgram) throw new Denied("Only a person can open a restricted record, and answer for it.");
        var child = ChildStore.ById(tx, childId) ?? throw new NotFound("child", childId);
        if (!child.IsRestricted || Restricted.MayOpen(actor)) throw new RuleBroken("NOT_RESTRICTED", "This record is not restricted to you: it can be opened as it is.", "child/" + childId);
        var opening = new Opening
        {
            OpeningId = Guid.CreateVersion7(now).ToString(),
            Version = 1,
            ChildId = childId,
            AccountId = actor.AccountId,
            By = actor.Name,
            Reason = reason,
            OpenedAt = now,
            Until = now + settings.RestrictedOpen
        };
        OpeningStore.Insert(tx, opening);
        tx.Publish(new RestrictedOpened
        {
            OpeningId = opening.OpeningId,
            Version = opening.Version,
            OccurredAt = now,
            ChildId = childId,
            AccountId = opening.AccountId,
            Until = opening.Until
        }, live: false);
        // The reason is about a child; the log leads to it by the opening.
        AccessLog.Add(tx, actor, now, AccessAction.OpenRestricted, "child", childId, "opening " + opening.OpeningId);
        return opening;
    }
}
