using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>Which draft a command changes, as whom, and from which version.</summary>
public sealed record DraftTarget(string ConversationId, long Version, Actor Actor);

/// <summary>The steps that every change of a draft has in common.</summary>
internal static class DraftChange
{
    /// <exception cref="NotFound">It was discarded, or has ended.</exception>
    /// <exception cref="Denied">It is somebody else's.</exception>
    /// <exception cref="StaleVersion">It was saved from somewhere else since.</exception>
    public static ConversationDraft Load(Tx tx, DraftTarget target)
    {
        var draft = Any(tx, target);
        CheckOwner(draft, target.Actor);
        return Current(draft, target);
    }

    /// <summary>Whoever's it is.</summary>
    public static ConversationDraft LoadAny(Tx tx, DraftTarget target) => Current(Any(tx, target), target);

    public static void CheckOwner(ConversationDraft draft, Actor actor)
    {
        if (draft.AccountId != actor.AccountId) throw new Denied("This draft is somebody else's: only its owner opens it. A manager can take it over.");
    }

    private static ConversationDraft Any(Tx tx, DraftTarget target) =>
        DraftStore.ById(tx, target.ConversationId) ?? throw new NotFound("draft", target.ConversationId);

    private static ConversationDraft Current(ConversationDraft draft, DraftTarget target) =>
        draft.Version == target.Version ? draft : throw new StaleVersion("draft", draft.ConversationId, draft.Version);
}
