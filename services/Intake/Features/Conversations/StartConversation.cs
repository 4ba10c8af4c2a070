using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>A draft, and what is known of its children, by id.</summary>
public sealed record DraftView(ConversationDraft Draft, IReadOnlyDictionary<string, Child> Children);

/// <summary>
/// Starts a conversation: keeps its draft. For a repeat only its id is kept, because a draft that is discarded must be gone; the
/// answer is the draft as it is by then.
/// </summary>
public sealed class StartConversation(Db<IntakeService> db, TimeProvider time)
{
    /// <param name="content">What is known already; without a worker it is the caller's own.</param>
    /// <param name="actor">Who talks, or writes for who talks.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">Ends the wait; what is not stored by then is not stored.</param>
    /// <exception cref="Exhausted">The caller has too many drafts.</exception>
    /// <exception cref="NotFound">Of a repeat: it was discarded, or has ended since.</exception>
    /// <exception cref="Denied">Of a repeat: a manager has taken it over since.</exception>
    public async Task<DraftView> HandleAsync(DraftContent content, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var started = await db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Start(tx, content, actor, now))), cancellation);
        return await db.ReadAsync(session => DraftStore.ViewAsync(session, started, actor), cancellation);
    }

    private static string Start(Tx tx, DraftContent content, Actor actor, DateTimeOffset now)
    {
        if (DraftStore.CountByAccount(tx, actor.AccountId) >= ConversationDraft.MostOfOne)
            throw new Exhausted($"You have {ConversationDraft.MostOfOne} drafts of conversations. End or discard one before you start another.");
        var draft = new ConversationDraft
        {
            ConversationId = Guid.CreateVersion7(now).ToString(),
            Version = 1,
            AccountId = actor.AccountId,
            Owner = actor.Name,
            BegunAt = now,
            SavedAt = now,
            Content = content.WorkerId.Length > 0 ? content : content with { WorkerId = actor.WorkerId ?? "" }
        };
        DraftStore.Insert(tx, draft);
        AccessLog.Add(tx, actor, now, AccessAction.Started, "conversation", draft.ConversationId);
        return draft.ConversationId;
    }
}
