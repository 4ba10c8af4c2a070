using System.Runtime.CompilerServices;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Intake: children, contacts, referrals.</summary>
public sealed class IntakeBackend(Children.ChildrenClient children, Contacts.ContactsClient contacts, Referrals.ReferralsClient referrals)
{
    public async Task<Child> AddChildAsync(AddChildRequest request, CancellationToken cancellation) =>
        await children.AddChildAsync(request, cancellationToken: cancellation);

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

    public async Task<SearchChildrenResponse> SearchChildrenAsync(string text, string birthDate, string pageToken, CancellationToken cancellation) =>
        await children.SearchChildrenAsync(new SearchChildrenRequest
        {
            Text = text,
            BirthDate = birthDate,
            Page = new PageRequest { PageSize = 25, PageToken = pageToken },
        }, cancellationToken: cancellation);

    public async Task<ChildHistory> GetChildHistoryAsync(string childId, CancellationToken cancellation) =>
        await children.GetChildHistoryAsync(new GetChildHistoryRequest { ChildId = childId }, cancellationToken: cancellation);

    public async Task<Contact> LogContactAsync(LogContactRequest request, CancellationToken cancellation) =>
        await contacts.LogContactAsync(request, cancellationToken: cancellation);

    public async Task<Contact> RecordDecisionAsync(RecordDecisionRequest request, CancellationToken cancellation) =>
        await contacts.RecordDecisionAsync(request, cancellationToken: cancellation);

    public async Task<Contact> HandOffContactAsync(HandOffContactRequest request, CancellationToken cancellation) =>
        await contacts.HandOffContactAsync(request, cancellationToken: cancellation);

    public async Task<Contact> RecordFeedbackAsync(RecordFeedbackRequest request, CancellationToken cancellation) =>
        await contacts.RecordFeedbackAsync(request, cancellationToken: cancellation);

    public async Task<ContactDetails> GetContactAsync(string contactId, CancellationToken cancellation) =>
        await contacts.GetContactAsync(new GetContactRequest { ContactId = contactId }, cancellationToken: cancellation);

    public async Task<ListContactsResponse> ListContactsAsync(ListContactsRequest request, CancellationToken cancellation) =>
        await contacts.ListContactsAsync(request, cancellationToken: cancellation);

    public async Task<OpenContactCounts> CountOpenContactsAsync(string workerId, CancellationToken cancellation) =>
        await contacts.CountOpenContactsAsync(new CountOpenContactsRequest { WorkerId = workerId }, cancellationToken: cancellation);

    /// <summary>Every contact of a query, page after page, for an export.</summary>
    public async IAsyncEnumerable<ListContactsResponse.Types.Row> AllContactsAsync(ListContactsRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = request.Clone();
        query.Page = new PageRequest { PageSize = 500 };
        do
        {
            var page = await ListContactsAsync(query, cancellation);
            foreach (var row in page.Rows) yield return row;
            query.Page.PageToken = page.NextPageToken;
        }
        while (query.Page.PageToken.Length > 0);
    }

    public async Task<Referral> GetReferralAsync(string referralId, CancellationToken cancellation) =>
        await referrals.GetReferralAsync(new GetReferralRequest { ReferralId = referralId }, cancellationToken: cancellation);
}
