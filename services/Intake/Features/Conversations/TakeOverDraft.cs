using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>
/// Makes a manager the owner of a draft that somebody has left behind. Who may call says the access table. A repeat gives the
/// draft as it is by then (see <see cref="StartConversation"/>).
/// </summary>
public sealed class TakeOverDraft(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="NotFound">It was discarded, or has ended.</exception>
    /// <exception cref="StaleVersion">Its owner is still at work on it.</exception>
    /// <exception cref="Denied">Of a repeat: another manager has taken it over since.</exception>
    public async Task<DraftView> HandleAsync(DraftTarget target, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var taken = await db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(TakeOver(tx, target, now))), cancellation);
        return await db.ReadAsync(session => DraftStore.ViewAsync(session, taken, target.Actor), cancellation);
    }

    private static string TakeOver(Tx tx, DraftTarget target, DateTimeOffset now)
    {
        var (draft, actor) = (DraftChange.LoadAny(tx, target), target.Actor);
        if (draft.AccountId == actor.AccountId) return draft.ConversationId;
        DraftStore.Update(tx, draft with { Version = draft.Version + 1, AccountId = actor.AccountId, Owner = actor.Name, TakenFrom = draft.Owner, SavedAt = now });
        AccessLog.Add(tx, actor, now, AccessAction.TakenOver, "conversation", draft.ConversationId, $"from the account {draft.AccountId}");
        return draft.ConversationId;
    }
}
