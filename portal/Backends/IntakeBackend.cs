using System.Runtime.CompilerServices;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Intake: children, contacts, referrals.</summary>
public sealed class IntakeBackend(Children.ChildrenClient children, Contacts.ContactsClient contacts, Referrals.ReferralsClient referrals,
    Openings.OpeningsClient openings)
{
    // As many as Intake names at once.
    private const int MostNamed = 500;

    /// <summary>The child added; or, where the request refuses it, the id of a child of the same name.</summary>
    public Task<DoneOrKnown<Child>> AddChildAsync(AddChildRequest request, CancellationToken cancellation) =>
        DoneOrKnown<Child>.OfAsync(async () => await children.AddChildAsync(request, cancellationToken: cancellation), "KNOWN_CHILD");

    public async Task<Child> GetChildAsync(string childId, CancellationToken cancellation) =>
        await children.GetChildAsync(new GetChildRequest { ChildId = childId }, cancellationToken: cancellation);

    /// <summary>A child with the contacts and referrals about them; null where the record is restricted to others.</summary>
    public async Task<(Child Child, ChildHistory History)?> OpenChildAsync(string childId, CancellationToken cancellation)
    {
        try
        {
            return (await GetChildAsync(childId, cancellation), await GetChildHistoryAsync(childId, cancellation));
        }
        catch (RpcException error) when (RpcErrors.Refusal(error) is Denied)
        {
            return null;
        }
    }

    public async Task<Child> ChangeChildAsync(ChangeChildRequest request, CancellationToken cancellation) =>
        await children.ChangeChildAsync(request, cancellationToken: cancellation);

    /// <summary>The records that are likely of the same child, the likeliest first.</summary>
    public async Task<IReadOnlyList<FindLikelyChildrenResponse.Types.Row>> FindLikelyChildrenAsync(Child child, CancellationToken cancellation) =>
        (await children.FindLikelyChildrenAsync(new FindLikelyChildrenRequest { Child = child }, cancellationToken: cancellation)).Rows;

    /// <summary>The record that is kept.</summary>
    public async Task<Child> MergeChildrenAsync(MergeChildrenRequest request, CancellationToken cancellation) =>
        await children.MergeChildrenAsync(request, cancellationToken: cancellation);

    /// <summary>The record that was merged.</summary>
    public async Task<Child> UndoMergeAsync(UndoMergeRequest request, CancellationToken cancellation) =>
        await children.UndoMergeAsync(request, cancellationToken: cancellation);

    public async Task<SearchChildrenResponse> SearchChildrenAsync(string text, string birthDate, PageRequest page, CancellationToken cancellation) =>
        await children.SearchChildrenAsync(new SearchChildrenRequest { Text = text, BirthDate = birthDate, Page = page }, cancellationToken: cancellation);

    /// <summary>Every child that a search finds, page after page, for an export.</summary>
    public IAsyncEnumerable<Child> AllChildrenAsync(string text, string birthDate, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => SearchChildrenAsync(text, birthDate, page, cancellation), found => found.Children, found => found.NextPageToken, cancellation);

    /// <summary>The children of a page of another service's list, by name; none is asked for where there are no rows.</summary>
    /// <param name="childIds">Of the rows; one may stand there more than once, or be empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ChildNames> NameChildrenAsync(IEnumerable<string> childIds, CancellationToken cancellation)
    {
        var named = new Dictionary<string, NamedChild>();
        foreach (var some in childIds.Where(id => id.Length > 0).Distinct().Chunk(MostNamed))
        {
            var answer = await children.NameChildrenAsync(new NameChildrenRequest { ChildIds = { some } }, cancellationToken: cancellation);
            foreach (var (id, child) in answer.Children) named[id] = child;
        }
        return new(named);
    }

    /// <summary>The child of a record's page, by name to whoever opened the child's record in an emergency too.</summary>
    public async Task<ChildNames> NameChildAsync(string childId, CancellationToken cancellation) =>
        new((await children.NameChildrenAsync(new NameChildrenRequest { ChildIds = { childId }, Opened = true }, cancellationToken: cancellation)).Children);

    /// <summary>The rows of another service's whole list, for an export, each with the names of the children on the rows around it.</summary>
    /// <param name="rows">As the export writes them.</param>
    /// <param name="childId">Whose child a row is about.</param>
    /// <param name="cancellation">Ends the export.</param>
    public async IAsyncEnumerable<(TRow Row, ChildNames Children)> NameEachAsync<TRow>(
        IAsyncEnumerable<TRow> rows, Func<TRow, string> childId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var some in rows.Chunk(MostNamed).WithCancellation(cancellation))
        {
            var names = await NameChildrenAsync(some.Select(childId), cancellation);
            foreach (var row in some) yield return (row, names);
        }
    }

    public async Task<ChildHistory> GetChildHistoryAsync(string childId, CancellationToken cancellation) =>
        await children.GetChildHistoryAsync(new GetChildHistoryRequest { ChildId = childId }, cancellationToken: cancellation);

    /// <summary>The contact logged; or, where the request refuses a repeat, the id of the one that was logged already.</summary>
    public Task<DoneOrKnown<Contact>> LogContactAsync(LogContactRequest request, CancellationToken cancellation) =>
        DoneOrKnown<Contact>.OfAsync(async () => await contacts.LogContactAsync(request, cancellationToken: cancellation), "LOGGED_ALREADY");

    public async Task<Contact> ChangeContactAsync(ChangeContactRequest request, CancellationToken cancellation) =>
        await contacts.ChangeContactAsync(request, cancellationToken: cancellation);

    public async Task<Contact> RecordDecisionAsync(RecordDecisionRequest request, CancellationToken cancellation) =>
        await contacts.RecordDecisionAsync(request, cancellationToken: cancellation);

    public async Task<Contact> CorrectDecisionAsync(CorrectDecisionRequest request, CancellationToken cancellation) =>
        await contacts.CorrectDecisionAsync(request, cancellationToken: cancellation);

    public async Task<Contact> HandOffContactAsync(HandOffContactRequest request, CancellationToken cancellation) =>
        await contacts.HandOffContactAsync(request, cancellationToken: cancellation);

    public async Task<Contact> RecordFeedbackAsync(RecordFeedbackRequest request, CancellationToken cancellation) =>
        await contacts.RecordFeedbackAsync(request, cancellationToken: cancellation);

    public async Task<ContactDetails> GetContactAsync(string contactId, CancellationToken cancellation) =>
        await contacts.GetContactAsync(new GetContactRequest { ContactId = contactId }, cancellationToken: cancellation);

    /// <summary>A contact with its history; null where it is about a restricted child and the person may not open it.</summary>
    public async Task<ContactDetails?> OpenContactAsync(string contactId, CancellationToken cancellation)
    {
        try
        {
            return await GetContactAsync(contactId, cancellation);
        }
        catch (RpcException error) when (RpcErrors.Refusal(error) is Denied)
        {
            return null;
        }
    }

    public async Task<ListContactsResponse> ListContactsAsync(ListContactsRequest request, CancellationToken cancellation) =>
        await contacts.ListContactsAsync(request, cancellationToken: cancellation);

    public async Task<OpenContactCounts> CountOpenContactsAsync(CountOpenContactsRequest request, CancellationToken cancellation) =>
        await contacts.CountOpenContactsAsync(request, cancellationToken: cancellation);

    /// <summary>Every contact of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<ListContactsResponse.Types.Row> AllContactsAsync(ListContactsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListContactsAsync(new ListContactsRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    public async Task<Opening> OpenRestrictedAsync(OpenRestrictedRequest request, CancellationToken cancellation) =>
        await openings.OpenRestrictedAsync(request, cancellationToken: cancellation);

    public async Task<ListOpeningsResponse> ListOpeningsAsync(bool waitingOnly, PageRequest page, CancellationToken cancellation) =>
        await openings.ListOpeningsAsync(new ListOpeningsRequest { WaitingOnly = waitingOnly, Page = page }, cancellationToken: cancellation);

    /// <summary>How many openings wait for a manager.</summary>
    public async Task<int> CountOpeningsAsync(CancellationToken cancellation) =>
        (await openings.CountOpeningsAsync(new CountOpeningsRequest(), cancellationToken: cancellation)).Waiting;

    /// <summary>Every opening, page after page, for an export.</summary>
    public IAsyncEnumerable<ListOpeningsResponse.Types.Row> AllOpeningsAsync(bool waitingOnly, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListOpeningsAsync(waitingOnly, page, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    public async Task<Opening> AcknowledgeOpeningAsync(AcknowledgeOpeningRequest request, CancellationToken cancellation) =>
        await openings.AcknowledgeOpeningAsync(request, cancellationToken: cancellation);

    public async Task<Referral> GetReferralAsync(string referralId, CancellationToken cancellation) =>
        await referrals.GetReferralAsync(new GetReferralRequest { ReferralId = referralId }, cancellationToken: cancellation);

    public async Task<ListReferralsResponse> ListReferralsAsync(ListReferralsRequest request, CancellationToken cancellation) =>
        await referrals.ListReferralsAsync(request, cancellationToken: cancellation);

    /// <summary>Every page of a query of referrals, for an export.</summary>
    public IAsyncEnumerable<ListReferralsResponse> AllReferralsAsync(ListReferralsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListReferralsAsync(new ListReferralsRequest(request) { Page = page }, cancellation), list => Enumerable.Repeat(list, 1), list => list.NextPageToken, cancellation);
}
