using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>A draft, and what is known of its children, by id.</summary>
public sealed record DraftView(ConversationDraft Draft, IReadOnlyDictionary<string, Child> Children);

/// <summary>Starts a conversation: keeps its draft.</summary>
public sealed class StartConversation(Db<IntakeService> db, TimeProvider time)
{
    /// <param name="content">What is known already; without a worker it is the caller's own.</param>
    /// <param name="actor">Who talks, or writes for who talks.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">Ends the wait; what is not stored by then is not stored.</param>
    /// <exception cref="Exhausted">The caller has too many drafts.</exception>
    public async Task<DraftView> HandleAsync(DraftContent content, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var draft = await db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Start(tx, content, actor, now))), cancellation);
        return await db.ReadAsync(async session => new DraftView(draft, await ChildStore.ByIdsAsync(session, draft.Content.Children.Select(child => child.ChildId))), cancellation);
    }

    private static ConversationDraft Start(Tx tx, DraftContent content, Actor actor, DateTimeOffset now)
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
        return draft;
    }
}
