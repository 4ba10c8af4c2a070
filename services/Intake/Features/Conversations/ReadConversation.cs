using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>A conversation with its contacts, in the order in which they were entered, and what is known of their children.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Contacts">One for each child.</param>
/// <param name="Children">By the id that the contact names.</param>
public sealed record ConversationView(Conversation Conversation, IReadOnlyList<Contact> Contacts, IReadOnlyDictionary<string, Child> Children);

/// <summary>Opens a conversation that has ended; the access is logged before it is shown.</summary>
public sealed class ReadConversation(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such conversation, or it has not ended.</exception>
    public async Task<ConversationView> HandleAsync(string conversationId, Actor actor, CancellationToken cancellation)
    {
        var view = await db.ReadAsync(async session => await ConversationStore.ViewAsync(
            session, await ConversationStore.ByIdAsync(session, conversationId) ?? throw new NotFound("conversation", conversationId)), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Open, "conversation", conversationId, cancellation);
        return view;
    }
}
