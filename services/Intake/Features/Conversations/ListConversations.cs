using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>Which conversations to list; a blank leaves a column out of account.</summary>
/// <param name="WorkerId">The social worker who talked.</param>
/// <param name="From">Started from this day on.</param>
/// <param name="To">Started before this day.</param>
public sealed record ConversationFilter(string WorkerId, DateOnly? From, DateOnly? To);

/// <summary>A page of conversations, newest first.</summary>
/// <param name="Conversations">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
public sealed record ConversationPage(IReadOnlyList<Conversation> Conversations, bool More);

/// <summary>Lists conversations that have ended; one entry in the access log.</summary>
public sealed class ListConversations(Db<IntakeService> db, TimeProvider time)
{
    public async Task<ConversationPage> HandleAsync(ConversationFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var found = await db.ReadAsync(session => ConversationStore.ListAsync(session, filter, page.After, page.Size + 1), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "conversations", "", cancellation);
        return new ConversationPage([.. found.Take(page.Size)], found.Count > page.Size);
    }
}
