using System.Text.Json;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using Dapper;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>Drafts as rows; what is in one is a text of its own, of which no query needs a part.</summary>
public static class DraftStore
{
    public static ConversationDraft? ById(Tx tx, string conversationId)
    {
        ConversationDraft? found = null;
        tx.Prepare(DraftSql.ById).Query(row => found = row.GetRowParser<DraftRow>()(row).Draft(), conversationId);
        return found;
    }

    public static async Task<ConversationDraft?> ByIdAsync(Session session, string conversationId) =>
        (await session.OneAsync<DraftRow>(DraftSql.Details, new { ConversationId = conversationId }))?.Draft();

    /// <summary>A draft as it is now, with what is known of its children.</summary>
    /// <exception cref="NotFound">It was discarded, or has ended.</exception>
    /// <exception cref="Denied">It is somebody else's.</exception>
    public static async Task<DraftView> ViewAsync(Session session, string conversationId, Actor actor)
    {
        var draft = await ByIdAsync(session, conversationId) ?? throw new NotFound("draft", conversationId);
        DraftChange.CheckOwner(draft, actor);
        return new(draft, await ChildStore.ByIdsAsync(session, draft.Content.Children.Select(child => child.ChildId)));
    }

    public static int CountByAccount(Tx tx, string accountId)
    {
        var count = 0;
        tx.Prepare(DraftSql.CountByAccount).Query(row => count = row.GetInt32(0), accountId);
        return count;
    }

    /// <summary>How many drafts an account has, and when the oldest was begun (UTC; blank for none).</summary>
    public static async Task<(int Count, string OldestAt)> CountOwnAsync(Session session, string accountId)
    {
        var begun = await session.ListAsync<string>(DraftSql.BegunByAccount, new { AccountId = accountId });
        return (begun.Count, begun.Min(StringComparer.Ordinal) ?? "");
    }

    /// <param name="session">Where to read.</param>
    /// <param name="accountId">Whose; blank for everybody's.</param>
    /// <param name="after">The last one of the page before: when it was saved, and its id; none for the first page.</param>
    /// <param name="most">How many.</param>
    public static async Task<IReadOnlyList<ConversationDraft>> ListAsync(Session session, string accountId, IReadOnlyList<string> after, int most) =>
    [
        .. (await session.ListAsync<DraftRow>(DraftSql.List(everybody: accountId.Length == 0), new
        {
            AccountId = accountId, Key = after.Count == 0 ? "" : after[0], Id = after.Count == 0 ? "" : after[1], Most = most
        })).Select(row => row.Draft())
    ];

    public static void Insert(Tx tx, ConversationDraft draft) => tx.Prepare(DraftSql.Insert).Execute(
        draft.ConversationId, draft.Version, draft.AccountId, draft.Owner, Instant.Text(draft.BegunAt), Instant.Text(draft.SavedAt), draft.TakenFrom, Text(draft));

    /// <exception cref="StaleVersion">It was saved from somewhere else since.</exception>
    public static void Update(Tx tx, ConversationDraft draft)
    {
        var stored = tx.Prepare(DraftSql.Update).Execute(
            draft.ConversationId, draft.Version, draft.AccountId, draft.Owner, Instant.Text(draft.SavedAt), draft.TakenFrom, Text(draft));
        if (stored == 0) throw new StaleVersion("draft", draft.ConversationId, ById(tx, draft.ConversationId)?.Version ?? 0);
    }

    public static void Delete(Tx tx, string conversationId) => tx.Prepare(DraftSql.Delete).Execute(conversationId);

    private static string Text(ConversationDraft draft) => JsonSerializer.Serialize(draft.Content);

    private sealed record DraftRow
    {
        public required string ConversationId { get; init; }
        public required long Version { get; init; }
        public required string AccountId { get; init; }
        public required string Owner { get; init; }
        public required DateTimeOffset BegunAt { get; init; }
        public required DateTimeOffset SavedAt { get; init; }
        public required string TakenFrom { get; init; }
        public required string Content { get; init; }

        public ConversationDraft Draft() => new()
        {
            ConversationId = ConversationId,
            Version = Version,
            AccountId = AccountId,
            Owner = Owner,
            BegunAt = BegunAt,
            SavedAt = SavedAt,
            TakenFrom = TakenFrom,
            Content = JsonSerializer.Deserialize<DraftContent>(Content)!
        };
    }
}
