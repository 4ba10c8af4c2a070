using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>Opens a draft, for its owner; the access is logged before it is shown.</summary>
public sealed class ReadDraft(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such draft: it was discarded, or has ended.</exception>
    /// <exception cref="Denied">It is somebody else's.</exception>
    public Task<DraftView> HandleAsync(string conversationId, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "conversation", conversationId, cancellation, async () =>
        {
            var view = await db.ReadAsync(session => DraftStore.ViewAsync(session, conversationId, actor), cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "conversation", conversationId, cancellation);
            return view;
        });
}
