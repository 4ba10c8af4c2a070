using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Opens a child's record; the access is logged before it is shown.</summary>
public sealed class ReadChild(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such child.</exception>
    /// <exception cref="Denied">The record is restricted.</exception>
    public Task<Child> HandleAsync(string childId, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "child", childId, cancellation, async () =>
        {
            var child = await db.ReadAsync(async session =>
            {
                var found = await ChildStore.ByIdAsync(session, childId) ?? throw new NotFound("child", childId);
                await restricted.CheckAsync(session, found, actor);
                return found;
            }, cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "child", childId, cancellation);
            return child;
        });
}
