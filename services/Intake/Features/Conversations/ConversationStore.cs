using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>Conversations that have ended, as rows.</summary>
public static class ConversationStore
{
    public static void Insert(Tx tx, Conversation conversation) => tx.Prepare(ConversationSql.Insert).Execute(
        conversation.ConversationId, conversation.WorkerId, conversation.StartedAt.ToString(), conversation.EndedAt.ToString(), conversation.Source,
        conversation.CallerName, conversation.CallerOrganisation, conversation.CallerRole, conversation.AccountId, conversation.RecordedBy, conversation.Children);

    public static Task<Conversation?> ByIdAsync(Session session, string conversationId) =>
        session.OneAsync<Conversation>(ConversationSql.Details, new { ConversationId = conversationId });

    /// <summary>A conversation with what belongs to it.</summary>
    public static async Task<ConversationView> ViewAsync(Session session, Conversation conversation)
    {
        var contacts = await ContactStore.ByConversationAsync(session, conversation.ConversationId);
        return new(conversation, contacts, await ChildStore.KeptByIdsAsync(session, contacts.Select(contact => contact.ChildId)));
    }

    /// <param name="session">Where to read.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="after">The last one of the page before: when it started, and its id; none for the first page.</param>
    /// <param name="most">How many.</param>
    public static Task<IReadOnlyList<Conversation>> ListAsync(Session session, ConversationFilter filter, IReadOnlyList<string> after, int most) =>
        session.ListAsync<Conversation>(ConversationSql.List(filter, after.Count == 0), new
        {
            filter.WorkerId,
            From = filter.From.Text(),
            To = filter.To.Text(),
            Key = after.Count == 0 ? "" : after[0],
            Id = after.Count == 0 ? "" : after[1],
            Most = most
        });
}
