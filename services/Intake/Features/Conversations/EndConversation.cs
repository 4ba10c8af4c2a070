using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>Ends a conversation: its draft becomes the conversation and a contact for each child, all of it or nothing.</summary>
public sealed class EndConversation(Db<IntakeService> db, Restricted restricted, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <param name="target">The draft.</param>
    /// <param name="endedAt">Null means now.</param>
    /// <param name="refuseUnlikely">Refuse times that are probably mistyped.</param>
    /// <param name="request">The command's key.</param>
    /// <param name="cancellation">Ends the wait; what is not stored by then is not stored.</param>
    /// <exception cref="NotFound">It was discarded, or has ended.</exception>
    /// <exception cref="Denied">It is somebody else's.</exception>
    /// <exception cref="StaleVersion">It was saved from another window since.</exception>
    /// <exception cref="InvalidInput">See <see cref="ConversationDraft.End"/>; or a child or an id of the directory that is not known.</exception>
    /// <exception cref="RuleBroken">See <see cref="ConversationDraft.End"/>.</exception>
    public async Task<ConversationView> HandleAsync(DraftTarget target, LocalMoment? endedAt, bool refuseUnlikely, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var ended = await restricted.LogRefusalAsync(target.Actor, "conversation", target.ConversationId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(End(tx, target, endedAt, refuseUnlikely, now))), cancellation));
        return await db.ReadAsync(async session => await ConversationStore.ViewAsync(session, (await ConversationStore.ByIdAsync(session, ended))!), cancellation);
    }

    private string End(Tx tx, DraftTarget target, LocalMoment? endedAt, bool refuseUnlikely, DateTimeOffset now)
    {
        var (conversation, contacts) = DraftChange.Load(tx, target).End(endedAt, LocalMoment.From(now), refuseUnlikely);
        var logged = Logged(tx, contacts, target.Actor, now);
        CheckDirectory(tx, conversation, contacts);
        foreach (var contact in logged) LoggedContact.Store(tx, contact, target.Actor, now);
        ConversationStore.Insert(tx, conversation);
        DraftStore.Delete(tx, conversation.ConversationId);
        AccessLog.Add(tx, target.Actor, now, AccessAction.Ended, "conversation", conversation.ConversationId);
        return conversation.ConversationId;
    }

    private IReadOnlyList<Contact> Logged(Tx tx, IReadOnlyList<NewContact> contacts, Actor actor, DateTimeOffset now)
    {
        var found = new Violations();
        for (var i = 0; i < contacts.Count; i++)
            if (!ChildStore.Exists(tx, contacts[i].ChildId)) found.Add($"children[{i}].child_id", $"children[{i}].child_id '{contacts[i].ChildId}' is no child's record.", "UNKNOWN_ID");
        found.ThrowIfAny();
        // Ids begin with the time, so that the contacts stay in the order in which they were entered.
        IReadOnlyList<Contact> logged = [.. contacts.Select((contact, i) => LoggedContact.Of(tx, contact, "started_at", calendar, actor, now.AddMilliseconds(i)))];
        for (var i = 0; i < logged.Count; i++)
        {
            // Two records that were merged are of one child.
            var first = logged.TakeWhile(one => one.ChildId != logged[i].ChildId).Count();
            if (first < i) found.Add($"children[{i}].child_id", $"children[{i}].child_id '{contacts[i].ChildId}' is the same child as children[{first}]: the two records are merged.", "SAME_CHILD");
        }
        found.ThrowIfAny();
        return logged;
    }

    private static void CheckDirectory(Tx tx, Conversation conversation, IReadOnlyList<NewContact> contacts)
    {
        DirectoryStore.CheckKnown(tx, ("", ""), ("team_id", contacts[0].TeamId), ("worker_id", conversation.WorkerId));
        for (var i = 0; i < contacts.Count; i++) DirectoryStore.CheckKnown(tx, ($"children[{i}].locality_id", contacts[i].LocalityId), ("", ""), ("", ""));
    }
}
