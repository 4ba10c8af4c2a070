using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using Dapper;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Contacts and what happened to them, as rows.</summary>
public static class ContactStore
{
    public static Contact? ById(Tx tx, string contactId) => Find(tx, ContactSql.ById, contactId);

    /// <summary>By the council's id, or by ours.</summary>
    public static Contact? ByReference(Tx tx, string id) => Find(tx, ContactSql.ByCouncilId, id) ?? (OwnId.Is(id) ? ById(tx, id) : null);

    /// <summary>Our id of the contact that the council, or we, call so; blank if there is none.</summary>
    public static string IdByReference(Tx tx, string id)
    {
        var found = "";
        tx.Prepare(ContactSql.IdByCouncilId).Query(row => found = row.GetString(0), id);
        if (found.Length == 0 && OwnId.Is(id)) tx.Prepare(ContactSql.VersionById).Query(_ => found = id, id);
        return found;
    }

    public static Task<Contact?> ByIdAsync(Session session, string contactId) =>
        session.OneAsync<Contact>(ContactSql.Details, new { ContactId = contactId });

    /// <summary>Those of a conversation, in the order in which they were entered.</summary>
    public static Task<IReadOnlyList<Contact>> ByConversationAsync(Session session, string conversationId) =>
        session.ListAsync<Contact>(ContactSql.ListByConversation, new { ConversationId = conversationId });

    /// <summary>In no order.</summary>
    public static Task<IReadOnlyList<Contact>> ByIdsAsync(Session session, string[] contactIds) =>
        session.ListAsync<Contact>(ContactSql.ListByIds, new { Ids = contactIds });

    /// <summary>Those of some contacts that an account decided.</summary>
    public static async Task<IReadOnlySet<string>> DecidedByAsync(Session session, string[] contactIds, string accountId) =>
        (await session.ListAsync<string>(ContactSql.ListDecidedBy, new { Ids = contactIds, AccountId = accountId })).ToHashSet();

    /// <summary>Whether an account decided a contact.</summary>
    public static bool WasDecidedBy(Tx tx, string contactId, string accountId)
    {
        var did = false;
        tx.Prepare(ContactSql.DecidedBy).Query(_ => did = true, contactId, accountId);
        return did;
    }

    public static Task<IReadOnlyList<ContactEntry>> EntriesAsync(Session session, string contactId) =>
        session.ListAsync<ContactEntry>(ContactSql.ListEntries, new { ContactId = contactId });

    /// <summary>The contacts of a child's records, newest first, and how many there are in all.</summary>
    public static async Task<(IReadOnlyList<Contact> Newest, int Count)> ByChildAsync(Session session, IReadOnlyList<string> childIds, int most) => (
        await session.ListAsync<Contact>(ContactSql.NewestByChild, new { ChildIds = childIds, Most = most }),
        await session.OneAsync<int>(ContactSql.CountByChild, new { ChildIds = childIds }));

    /// <summary>The newest contact like this one that was logged here since; null if there is none.</summary>
    public static string? LoggedSince(Tx tx, Contact contact, DateTimeOffset since) =>
        tx.Prepare(ContactSql.LoggedSince).Text(contact.ChildId, contact.Source, contact.Mode, Instant.Text(since));

    public static void Insert(Tx tx, Contact contact, DateTimeOffset at) => tx.Prepare(ContactSql.Insert).Execute(
        contact.ContactId, contact.Version, contact.ChildId, contact.CouncilId, contact.ReceivedAt.ToString(), contact.Source,
        contact.Mode, contact.LocalityId, contact.TeamId, contact.PrimaryNeed, contact.WorkerId, contact.HandOffs,
        contact.Outcome, contact.DecidedAt.Text(), contact.FeedbackAt.Text(), contact.Rationale, contact.NfaReason,
        contact.BestPlaced, contact.Summary, contact.Status, contact.Origin, contact.ChangedHere ? 1 : 0, Instant.Text(at),
        contact.ConversationId, contact.Factors, contact.LevelOfNeed, contact.Consent, contact.ConsentReason, contact.Advice);

    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static void Update(Tx tx, Contact contact)
    {
        var stored = tx.Prepare(ContactSql.Update).Execute(
            contact.ContactId, contact.Version, contact.ChildId, contact.CouncilId, contact.ReceivedAt.ToString(), contact.Source,
            contact.Mode, contact.LocalityId, contact.TeamId, contact.PrimaryNeed, contact.WorkerId, contact.HandOffs,
            contact.Outcome, contact.DecidedAt.Text(), contact.FeedbackAt.Text(), contact.Rationale, contact.NfaReason,
            contact.BestPlaced, contact.Summary, contact.Status, contact.Origin, contact.ChangedHere ? 1 : 0,
            contact.ConversationId, contact.Factors, contact.LevelOfNeed, contact.Consent, contact.ConsentReason, contact.Advice,
            contact.GoesTo, contact.CaseTeamId, contact.CaseWorkerId, contact.Agreement, contact.ProposedOutcome);
        if (stored > 0) return;
        long current = 0;
        tx.Prepare(ContactSql.VersionById).Query(row => current = row.GetInt64(0), contact.ContactId);
        throw new StaleVersion("contact", contact.ContactId, current);
    }

    public static void AddEntry(Tx tx, Contact contact, string action, Actor actor, DateTimeOffset at, string detail = "", string changes = "") =>
        tx.Prepare(ContactSql.InsertEntry).Execute(
            contact.ContactId, contact.Version, Instant.Text(at), action, actor.AccountId, actor.Name, detail, changes);

    private static Contact? Find(Tx tx, string sql, string id)
    {
        Contact? found = null;
        tx.Prepare(sql).Query(row => found = row.GetRowParser<Contact>()(row), id);
        return found;
    }
}
