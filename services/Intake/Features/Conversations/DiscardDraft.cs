using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>Throws a draft away, because its owner says so.</summary>
public sealed class DiscardDraft(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">It was discarded already, or has ended.</exception>
    /// <exception cref="Denied">It is somebody else's.</exception>
    /// <exception cref="StaleVersion">It was saved from another window since.</exception>
    public Task<bool> HandleAsync(DraftTarget target, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "conversation", target.ConversationId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Discard(tx, target, now))), cancellation));
    }

    private static bool Discard(Tx tx, DraftTarget target, DateTimeOffset now)
    {
        var draft = DraftChange.Load(tx, target);
        DraftStore.Delete(tx, draft.ConversationId);
        AccessLog.Add(tx, target.Actor, now, AccessAction.Discarded, "conversation", draft.ConversationId);
        return true;
    }
}
