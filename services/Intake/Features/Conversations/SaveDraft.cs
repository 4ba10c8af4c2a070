using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>That a draft is kept, in which version and since when.</summary>
public sealed record DraftSaved(long Version, DateTimeOffset SavedAt);

/// <summary>
/// Keeps a draft as it is now. It is the owner's own, and saved every few seconds, so that the access log says when it was
/// started, opened and ended, not each time it was saved.
/// </summary>
public sealed class SaveDraft(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="NotFound">It was discarded, or has ended.</exception>
    /// <exception cref="Denied">It is somebody else's.</exception>
    /// <exception cref="StaleVersion">It was saved from another window since.</exception>
    public Task<DraftSaved> HandleAsync(DraftTarget target, DraftContent content, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "conversation", target.ConversationId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Save(tx, target, content, now))), cancellation));
    }

    private static DraftSaved Save(Tx tx, DraftTarget target, DraftContent content, DateTimeOffset now)
    {
        var draft = DraftChange.Load(tx, target);
        DraftStore.Update(tx, draft with { Version = draft.Version + 1, SavedAt = now, Content = content });
        return new DraftSaved(draft.Version + 1, now);
    }
}
