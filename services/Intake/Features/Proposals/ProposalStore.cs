using System.Text.Json;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using Dapper;

namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>Proposed decisions as rows.</summary>
public static class ProposalStore
{
    /// <summary>The one that was proposed last; null for none.</summary>
    public static Proposal? Last(Tx tx, string contactId)
    {
        Row? found = null;
        tx.Prepare(ProposalSql.Last).Query(row => found = row.GetRowParser<Row>()(row), contactId);
        return found?.ToProposal();
    }

    /// <summary>Oldest first.</summary>
    public static async Task<IReadOnlyList<Proposal>> ByContactAsync(Session session, string contactId) =>
        [.. (await session.ListAsync<Row>(ProposalSql.ListByContact, new { ContactId = contactId })).Select(row => row.ToProposal())];

    /// <summary>Stores what is proposed, under the version of the contact with which it is.</summary>
    public static void Insert(Tx tx, Contact contact, Decision decision, string correctionReason, Actor actor, DateTimeOffset now) => tx.Prepare(ProposalSql.Insert).Execute(
        contact.ContactId, contact.Version, decision.Outcome, JsonSerializer.Serialize(decision), correctionReason, actor.AccountId, actor.Name, Instant.Text(now));

    /// <summary>Stores what was said of a proposal. Who else answers at once is told by the contact's version.</summary>
    public static void Answer(Tx tx, Proposal proposal) => tx.Prepare(ProposalSql.Answer).Execute(
        proposal.ContactId, proposal.Version, proposal.State, proposal.AnsweredBy, proposal.AnsweredAt is { } at ? Instant.Text(at) : "", proposal.Reason);

    public static async Task<ContactCount> CountAsync(Session session, ProposalFilter filter)
    {
        var count = await session.OneAsync<int>(ProposalSql.Count(filter), Values(filter, [], ProposalSql.MostCounted + 1));
        return new ContactCount(Math.Min(count, ProposalSql.MostCounted), count > ProposalSql.MostCounted);
    }

    public static async Task<ProposalPage> PageAsync(Session session, ProposalFilter filter, Page page)
    {
        var found = await session.ListAsync<Row>(ProposalSql.List(filter, page.After.Count == 0), Values(filter, page.After, page.Size + 1));
        IReadOnlyList<Proposal> rows = [.. found.Take(page.Size).Select(row => row.ToProposal())];
        var contacts = (await ContactStore.ByIdsAsync(session, [.. rows.Select(row => row.ContactId)])).ToDictionary(contact => contact.ContactId);
        var children = contacts.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, contacts.Values.Select(contact => contact.ChildId));
        return new ProposalPage(
            [.. rows.Select(row => (row, contacts[row.ContactId], children[contacts[row.ContactId].ChildId]))], found.Count > page.Size, await CountAsync(session, filter));
    }

    private static object Values(ProposalFilter filter, IReadOnlyList<string> after, int most) => new
    {
        filter.State,
        filter.AccountId,
        filter.TeamId,
        filter.Outcome,
        Key = after.Count == 0 ? "" : after[0],
        Id = after.Count == 0 ? "" : after[1],
        Most = most
    };

    private sealed record Row
    {
        public required string ContactId { get; init; }
        public required long Version { get; init; }
        public required string State { get; init; }
        public required string Decision { get; init; }
        public required string CorrectionReason { get; init; }
        public required string AccountId { get; init; }
        public required string ProposedBy { get; init; }
        public required DateTimeOffset ProposedAt { get; init; }
        public required string AnsweredBy { get; init; }
        public DateTimeOffset? AnsweredAt { get; init; }
        public required string Reason { get; init; }

        public Proposal ToProposal() => new()
        {
            ContactId = ContactId, Version = Version, State = State, Decision = JsonSerializer.Deserialize<Decision>(Decision)!, CorrectionReason = CorrectionReason,
            AccountId = AccountId, ProposedBy = ProposedBy, ProposedAt = ProposedAt, AnsweredBy = AnsweredBy, AnsweredAt = AnsweredAt, Reason = Reason
        };
    }
}

/// <summary>A page of proposed decisions with their contacts and children, and how many match in all.</summary>
/// <param name="Rows">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Count">Of all pages.</param>
public sealed record ProposalPage(IReadOnlyList<(Proposal Proposal, Contact Contact, Child Child)> Rows, bool More, ContactCount Count);
