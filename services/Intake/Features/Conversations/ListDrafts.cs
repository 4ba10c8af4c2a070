using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>A page of drafts, the one saved longest ago first.</summary>
/// <param name="Drafts">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
public sealed record DraftPage(IReadOnlyList<ConversationDraft> Drafts, bool More);

/// <summary>Lists drafts; one entry in the access log.</summary>
public sealed class ListDrafts(Db<IntakeService> db, Restricted restricted, TimeProvider time)
{
    /// <exception cref="Denied">Everybody's, for somebody who is no manager.</exception>
    public Task<DraftPage> HandleAsync(bool everybody, Page page, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "conversation_drafts", "", cancellation, async () =>
        {
            if (everybody && !actor.Is(Roles.Manager)) throw new Denied("Only managers see everybody's drafts.");
            var found = await db.ReadAsync(session => DraftStore.ListAsync(session, everybody ? "" : actor.AccountId, page.After, page.Size + 1), cancellation);
            await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "conversation_drafts", "", cancellation);
            return new DraftPage([.. found.Take(page.Size)], found.Count > page.Size);
        });
}
